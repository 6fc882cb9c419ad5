// What a best approximation of rank r leaves of a matrix, from its spectrum (Eckart and Young 1936): the root
// of the sum of the squares of all singular values but the r largest.
#pragma once

#include "core/drift/spectrum/spectrum.h"

namespace driftseal {

// rank <= top.size(). exact where all singular values are known exactly; else from the norm less the squares
// of the known ones: at_most, since none of these is above its singular value and rounding is allowed for.
RealFigure residual_of_rank(const Spectrum& spectrum, std::size_t rank);

}  // namespace driftseal
