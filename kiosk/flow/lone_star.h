// Where a star stands that looks like a mark (flow/marks.h) and is none. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace flow {

/// Byte of the first star without a partner, which flow::lone_star names by its word; npos: there is none.
std::size_t lone_star_at(std::string_view source);

}  // namespace flow
