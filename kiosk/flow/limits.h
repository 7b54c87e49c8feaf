// How much a text may be, whoever wrote it. Pure.
#pragma once

#include <cstddef>

namespace flow {

inline constexpr std::size_t longest_text = 4096;  ///< bytes of one text of a flow or the home screen, in any language

}  // namespace flow
