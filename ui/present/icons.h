// The icons of the workbench: drawn from resources/icons in the colours of the palette in force, at any size.
#pragma once

#include <QIcon>
#include <cstdint>

#include "ui/present/tone.h"

namespace driftseal::ui {

enum class Icon : std::uint8_t {
  models,
  drift,
  policy,
  certify,
  certificates,  // stages
  ok,
  warning,
  error,
  info,
  unknown,
  empty,
  busy,
  blocked,  // states
  open,
  folder,
  file,
  swap,
  copy,
  close,
  stop,
  save,
  propose,
  search,
  drop,
  key,
  arrow,
  note,  // actions
  added,
  missing,
  reshaped,
  retyped,  // coverage
};

QIcon icon(Icon name, Tone tone = Tone::plain);
QPixmap pixmap(Icon name, Tone tone, int size, qreal device_pixel_ratio);
QIcon programIcon();

}  // namespace driftseal::ui
