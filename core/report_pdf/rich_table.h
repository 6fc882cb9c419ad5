// Tables, facts and banners inside a QTextDocument.
#pragma once

#include <QTextCursor>

#include "core/report/document.h"

namespace driftseal::report {

inline constexpr double text_points = 9, table_points = 7.5, code_points = 7;

QString shown(const std::string& text);  // what may be shown of a text from outside

void write(QTextCursor& cursor, const Banner& banner);
void write(QTextCursor& cursor, const Facts& facts);
void write(QTextCursor& cursor, const Command& command);
void write(QTextCursor& cursor, const Table& table);

}  // namespace driftseal::report
