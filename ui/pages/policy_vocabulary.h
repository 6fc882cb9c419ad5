// The words that can be typed into a rule, and the tensors of the pair that is open.
#pragma once

#include <QStringList>

#include "ui/session/pair_structure.h"

namespace driftseal::ui {

QStringList roleWords();
QStringList blockWords();
QStringList towerWords();
QStringList kindWords();
QStringList layerWords(const PairStructure* structure);  // "0-31", "last 2": of this pair
QStringList tensorWords(
    const audit::Opened* opened);  // patterns for names that differ in numbers, then names
QStringList selectorWords(const audit::Opened* opened);
QStringList budgetWords();

}  // namespace driftseal::ui
