#include "core/pairing/rules/pairing_rules.h"

namespace driftseal {

static std::string partner_text(const PairingException& exception) {
  switch (exception.partner) {
    case PairingException::Partner::found:
      return "";
    case PairingException::Partner::named:
      return " is " + exception.tuned + " in the tuned model";
    case PairingException::Partner::none:
      return " has no partner in the tuned model";
  }
  return "";
}

std::string to_string(const PairingException& exception) {
  std::string text = exception.base + partner_text(exception);
  if (exception.transposed) text += *exception.transposed ? ", transposed" : ", not transposed";
  if (exception.first_rows) text += *exception.first_rows ? ", its first rows" : ", all its rows";
  return text;
}

}  // namespace driftseal
