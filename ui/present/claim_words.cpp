#include "ui/present/claim_words.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/present/numbers.h"

namespace driftseal::ui {
namespace {

QString tr(const char* text, const char* comment = nullptr) {
  return QCoreApplication::translate("driftseal::ui", text, comment);
}
QString decimal(u128 n) { return QString::fromStdString(to_decimal(n)); }

// Rank and support with what they leave over.
QString partsText(const std::optional<u128>& rank, const std::optional<u128>& support,
                  const std::optional<double>& residual) {
  if (rank && support)
    return tr("rank at most %1 beside at most %2 entries; the norm of what is left at most %3")
        .arg(decimal(*rank), decimal(*support), figureText(residual));
  if (rank)
    return tr("rank at most %1; the norm of what is left at most %2")
        .arg(decimal(*rank), figureText(residual));
  if (residual && *residual == 0) return tr("at most %1 entries differ").arg(decimal(*support));
  return tr("at most %1 entries; the norm of all others at most %2")
      .arg(decimal(*support), figureText(residual));
}

}  // namespace

QString name(BlockClass block_class) {
  switch (block_class) {
    case BlockClass::frozen:
      return tr("frozen");
    case BlockClass::norm:
      return tr("bounded norm");
    case BlockClass::low_rank:
      return tr("low rank");
    case BlockClass::sparse:
      return tr("sparse");
    case BlockClass::composite:
      return tr("composite");
    case BlockClass::free:
      return tr("free");
    case BlockClass::exempt:
      return tr("exempt");
  }
  return {};
}

Look lookOf(BlockClass block_class) {
  switch (block_class) {
    case BlockClass::frozen:
    case BlockClass::norm:
    case BlockClass::low_rank:
    case BlockClass::sparse:
    case BlockClass::composite:
      return {{}, Icon::policy, Tone::plain};
    case BlockClass::free:
    case BlockClass::exempt:
      return {{}, Icon::warning, Tone::attention};
  }
  return {};
}

QString claimText(const BlockClaim& claim) {
  switch (claim.block_class) {
    case BlockClass::frozen:
      if (claim.exact) return tr("no value differs");
      return tr("no value differs by more than %1").arg(figureText(claim.entry));
    case BlockClass::norm:
      return tr("norm of the change at most %1").arg(figureText(claim.norm));
    case BlockClass::low_rank:
    case BlockClass::sparse:
    case BlockClass::composite:
      return partsText(claim.budget.rank, claim.budget.support, claim.residual);
    case BlockClass::free:
      return tr("nothing is claimed of how it changed");
    case BlockClass::exempt:
      return tr("not part of the proof");
  }
  return {};
}

QString claimText(const ModelClaim& claim) {
  if (claim.norm && claim.support)
    return tr("norm of the whole change at most %1; at most %2 entries in all masks")
        .arg(figureText(claim.norm), decimal(*claim.support));
  if (claim.norm) return tr("norm of the whole change at most %1").arg(figureText(claim.norm));
  if (claim.support) return tr("at most %1 entries in all masks").arg(decimal(*claim.support));
  return {};
}

QString claimText(const CumulativeClaim& claim) {
  if (claim.silence != Silence::none) return explain(claim.silence);
  if (claim.frozen)
    return claim.entry && *claim.entry > 0
               ? tr("no value differs by more than %1").arg(figureText(claim.entry))
               : tr("no value differs");
  const bool parts = claim.rank || claim.support;
  const QString norm =
      claim.norm ? tr("norm of the change at most %1").arg(figureText(claim.norm)) : QString();
  if (!parts) return norm;
  const QString text = partsText(claim.rank, claim.support, claim.residual);
  return claim.norm ? tr("%1; %2", "two bounds that hold together").arg(text, norm) : text;
}

QString exactText(const BlockClaim& claim) {
  if (claim.block_class == BlockClass::free || claim.block_class == BlockClass::exempt) return {};
  return claim.exact ? tr("exact") : tr("to rounding");
}

QString gridText(const BlockClaim& claim) {
  QStringList bounds;
  const auto add = [&](const QString& text, const std::optional<u128>& bound) {
    if (bound) bounds << text.arg(decimal(*bound));
  };
  add(QStringLiteral("r \u2264 %1"), claim.budget.rank);
  add(QStringLiteral("k \u2264 %1"), claim.budget.support);
  add(QStringLiteral("\u2016R\u2016\u00b2 \u2264 %1"), claim.budget.residual_squared);
  add(QStringLiteral("\u2016D\u2016\u00b2 \u2264 %1"), claim.budget.norm_squared);
  return bounds.join(QStringLiteral(", "));
}

QString gridText(const ModelClaim& claim) {
  QStringList bounds;
  if (claim.norm_squared)
    bounds << QStringLiteral("\u2016D\u2016\u00b2 \u2264 %1").arg(decimal(*claim.norm_squared));
  if (claim.support) bounds << QStringLiteral("k \u2264 %1").arg(decimal(*claim.support));
  return bounds.join(QStringLiteral(", "));
}

QString explain(Silence silence) {
  switch (silence) {
    case Silence::none:
      return {};
    case Silence::free:
      return tr("nothing: one of the steps lets it change in any way");
    case Silence::exempt:
      return tr("nothing: one of the steps does not look at it");
    case Silence::not_in_all:
      return tr("nothing: it is not in every certificate under the same name, shape and place");
    case Silence::used_up:
      return tr("nothing: together the steps allow any change of this shape");
  }
  return {};
}

QString explain(Join join) {
  switch (join) {
    case Join::same_root:
      return tr("Both certificates name the same commitment.");
    case Join::named_files:
      return tr(
          "The files that the first certificate names are those of the next base: that is its prover's word, "
          "and not part of the proof.");
  }
  return {};
}

QString bitsText(double bits) { return QString::number(std::floor(bits * 10) / 10, 'f', 1); }

QString meaningOf(const proof::ErrorTerm& term) {
  static const std::pair<const char*, const char*> meanings[] = {
      {"sumcheck",
       QT_TRANSLATE_NOOP("driftseal::ui", "a wrong sum survives the random points of both sum-checks")},
      {"equations", QT_TRANSLATE_NOOP("driftseal::ui", "wrong equations cancel under their random weights")},
      {"eq_points",
       QT_TRANSLATE_NOOP("driftseal::ui", "wrong entries cancel under the weights of their places")},
      {"combination", QT_TRANSLATE_NOOP("driftseal::ui", "wrong oracles cancel in the one that is opened")},
      {"pad_tree", QT_TRANSLATE_NOOP("driftseal::ui", "a pad is not the one that was committed to")},
      {"rank", QT_TRANSLATE_NOOP("driftseal::ui", "a matrix of larger rank agrees at both random points")},
      {"integrality", QT_TRANSLATE_NOOP("driftseal::ui", "a huge number has small projections only")},
      {"proximity_",
       QT_TRANSLATE_NOOP("driftseal::ui", "rows that are no codewords look like one when combined")},
      {"xi", QT_TRANSLATE_NOOP("driftseal::ui", "wrong openings cancel each other")},
      {"queries", QT_TRANSLATE_NOOP("driftseal::ui", "no column that is opened shows the wrong codeword")},
  };
  for (const auto& [prefix, text] : meanings)
    if (term.name.starts_with(prefix)) return tr(text);
  return {};
}

QString name(proof::ProofBytes kind) {
  using proof::ProofBytes;
  switch (kind) {
    case ProofBytes::header:
      return tr("proof: digest of the statement");
    case ProofBytes::roots:
      return tr("proof: Merkle roots");
    case ProofBytes::sumcheck:
      return tr("proof: sum-check messages");
    case ProofBytes::evaluations:
      return tr("proof: evaluations");
    case ProofBytes::pads:
      return tr("proof: pads");
    case ProofBytes::folds:
      return tr("proof: folding messages");
    case ProofBytes::last_level:
      return tr("proof: last level");
    case ProofBytes::work:
      return tr("proof: proofs of work");
    case ProofBytes::columns:
      return tr("proof: opened columns");
    case ProofBytes::paths:
      return tr("proof: query paths");
    case ProofBytes::unread:
      return tr("proof: not read");
  }
  return {};
}

QString explain(proof::ProofBytes kind) {
  using proof::ProofBytes;
  switch (kind) {
    case ProofBytes::header:
      return tr("says which statement the proof was made for");
    case ProofBytes::roots:
      return tr("commit to all that the proof speaks of");
    case ProofBytes::sumcheck:
      return tr("polynomials of the padded sum-check over all equations");
    case ProofBytes::evaluations:
      return tr("of the committed rows at the sum-check's point");
    case ProofBytes::pads:
      return tr("hide the sum-check's polynomials, and are checked with them");
    case ProofBytes::folds:
      return tr("polynomials of the opening's sum-checks");
    case ProofBytes::last_level:
      return tr("what is left of the opening, in full");
    case ProofBytes::work:
      return tr("make each attempt to cheat cost hashes");
    case ProofBytes::columns:
      return tr("the entries of the committed rows at random places");
    case ProofBytes::paths:
      return tr("show that the columns are those that were committed to");
    case ProofBytes::unread:
      return tr("lies behind the check that failed");
  }
  return {};
}

}  // namespace driftseal::ui
