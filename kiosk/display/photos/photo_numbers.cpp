#include "display/photos/photo_numbers.h"

#include <algorithm>

namespace display {

using std::string_view;
using namespace std::string_view_literals;

int orientation(string_view tiff) {
    if (!tiff.starts_with("II*\0"sv) && !tiff.starts_with("MM\0*"sv)) return 1;
    const Numbers in(tiff, tiff.front() == 'I');
    constexpr std::size_t entry_bytes = 12, most_entries = 200;
    constexpr std::uint32_t orientation_tag = 0x0112;
    const std::size_t first = in.four(4);
    if (first >= tiff.size()) return 1;
    const std::size_t entries = std::min<std::size_t>(in.two(first), most_entries);
    for (std::size_t i = 0; i < entries; ++i) {
        const std::size_t at = first + 2 + i * entry_bytes;
        if (in.two(at) != orientation_tag) continue;
        const auto turn = in.two(at + 8);
        return turn >= 1 && turn <= 8 ? static_cast<int>(turn) : 1;
    }
    return 1;
}

}  // namespace display
