// The contents of tables and trees as text.
#pragma once

#include <QString>

class QAbstractItemView;

namespace driftseal::ui {

// RFC 4180: the titles of the visible columns, then every row in the order shown; in a tree, the first cell
// is the path of the row ("encoder / layer 3 / attention").
QString viewCsv(const QAbstractItemView& view);
// The chosen rows as shown, tab-separated, under the titles; empty if none is chosen.
QString chosenRows(const QAbstractItemView& view);

}  // namespace driftseal::ui
