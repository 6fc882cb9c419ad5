// Which part of a picture is seen, and how large: between the whole picture and single elements as squares.
#pragma once

#include <QRectF>
#include <optional>
#include <utility>

#include "core/drift/portrait/picture.h"

namespace driftseal::ui {

struct PicturePlace {
  std::uint64_t row, column;
  bool operator==(const PicturePlace&) const = default;
};

class PictureView {
 public:
  static constexpr double largest_element = 40;  // pixels
  static constexpr double readable_element = 6;  // from this size on elements are looked at one by one

  void setPicture(const PictureShape& picture);  // shows all of it
  void setFrame(const QRectF& frame);            // of the widget, where the picture is drawn

  void showAll();
  bool showsAll() const { return zoom_ <= 1; }
  void zoom(const QPointF& about, double factor);
  void pan(const QPointF& pixels);  // the picture moves by so much
  void centre(const PicturePlace& place);
  void zoomToElements(const PicturePlace& place);  // as squares

  const QRectF& frame() const { return frame_; }
  const PictureShape& picture() const { return picture_; }
  QSizeF elementSize() const;                                       // pixels
  QRectF pictureRect() const;                                       // pixels; may be larger than the frame
  QRectF rectOf(const Area& area) const;                            // pixels
  std::optional<PicturePlace> placeAt(const QPointF& pixel) const;  // of an element
  Area visible() const;                                             // every element that is seen in part

  // Sides of the largest tiles, powers of two, that are no larger than three pixels.
  std::pair<std::uint64_t, std::uint64_t> tile() const;

 private:
  QSizeF wholeSize() const;  // of an element when all is shown
  double mostZoom() const;
  void keepInside();

  PictureShape picture_;
  QRectF frame_;
  double zoom_ = 1;
  QPointF centre_;  // elements
};

}  // namespace driftseal::ui
