// Orthonormal bases of panels, in the presence of directions that differ by sixteen orders of magnitude.
#pragma once

#include <vector>

#include "core/drift/spectrum/panel.h"

namespace driftseal {

// w = sum_i basis[i] previous[i] + vectors triangle, up to directions of norm `negligible` or less, which are
// dropped: their columns of `vectors` and rows of `triangle` are zero. The other columns of `vectors` are
// orthonormal to one another and to the basis.
struct Orthonormal {
  Panel vectors;
  std::vector<Panel> previous;  // panel_width x panel_width each
  Panel triangle;               // panel_width x panel_width, not triangular in fact
  std::size_t count = 0;        // columns that are not zero
};

// Block Gram-Schmidt, twice (Giraud, Langou, Rozloznik and van den Eshof 2005); within the panel SVQB
// (Stathopoulos and Wu 2002), repeated: eigenvectors of Gram matrices need no pivoting and stream through the
// panel.
Orthonormal orthonormalise(Panel w, const std::vector<Panel>& basis, double negligible);

}  // namespace driftseal
