// Another size or another text size divides a slide into other pages: the visitor stays with the words that stood
// first. Pure.
#pragma once

#include <optional>
#include <vector>

#include "screen/draw_list.h"

namespace screen {

/// Which of all pages of a slide now shows the words that `before`, one page of it, began with. What stands on every
/// page (header, dock) does not count. Nothing: none of them is found, or there is only one page.
std::optional<int> page_with_the_same_words(const DrawList& before, const std::vector<DrawList>& pages);

}  // namespace screen
