// Why a drawing is refused, in the words that authors read: one list for `check`, the log and `picture add`. Inside display
// only; any thread. All throw SvgRefused.
#pragma once

#include <cstddef>
#include <string_view>

namespace display {

/// What cannot be bounded, leads out of the file, or runs; other elements pass.
void refuse_unfit_element(std::string_view name, std::size_t at);

/// A "filter" or "marker" that is used.
[[noreturn]] void refuse_effect(std::string_view element, std::size_t at);

/// The end tag at `at`, where it is not that of the element that begins at `begun`.
void refuse_other_end_tag(std::string_view text, std::string_view element, std::size_t begun, std::size_t at);

/// The text ends within the element that begins at `begun`.
[[noreturn]] void refuse_cut_off(std::string_view text, std::string_view element, std::size_t begun);

[[noreturn]] void refuse_without_size(std::size_t root);

}  // namespace display
