// Work done by several threads at once, each at a bench of its own.
#pragma once

#include <functional>
#include <vector>

namespace check {

/// The thread that calls takes from the first on, at bench 0, and tells `after_each` how many are done; each other thread takes
/// from the last on, so that pieces that lie beside each other, which are often alike, fall to one. Returns when all are
/// done; an exception of any of them is thrown then.
void side_by_side(std::size_t benches, const std::vector<std::function<void(std::size_t bench)>>& pieces,
                  const std::function<void(std::size_t done)>& after_each);

}  // namespace check
