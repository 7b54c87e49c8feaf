// Catch2 3 (Debian 13) under the names of Catch2 2 (Debian 12), which the tests use. Found only where Catch2 3 is.
#pragma once
#include <catch2/catch_all.hpp>

namespace Catch {
using Matchers::StartsWith;
inline auto Contains(const std::string& text) {
    return Matchers::ContainsSubstring(text);
}
}  // namespace Catch
using Catch::Approx;
