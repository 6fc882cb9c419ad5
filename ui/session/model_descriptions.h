// What is known of each of the two models by itself, as soon as it is chosen: the other one need not be
// there.
#pragma once

#include <QObject>
#include <array>
#include <optional>

#include "ui/session/audit_session.h"
#include "ui/session/model_description.h"

namespace driftseal::ui {

enum class Side : std::uint8_t { base, tuned };
inline constexpr std::array both_sides = {Side::base, Side::tuned};

class ModelDescriptions : public QObject {
  Q_OBJECT

 public:
  explicit ModelDescriptions(const AuditSession& audit, QObject* parent = nullptr);

  const QString& path(Side side) const;
  const ModelDescriptionPtr& of(Side side) const { return at(side).description; }  // null: not known (yet)
  const std::optional<Error>& problem(Side side) const { return at(side).problem; }
  bool isReading(Side side) const { return at(side).job.isRunning(); }

 Q_SIGNALS:
  void changed(driftseal::ui::Side side);

 private:
  struct Known {
    ModelDescriptionPtr description;
    std::optional<Error> problem;
    Job job;
  };
  const Known& at(Side side) const { return known_[static_cast<std::size_t>(side)]; }
  void describe(Side side);

  const AuditSession& audit_;
  std::array<Known, both_sides.size()> known_;
};

}  // namespace driftseal::ui
