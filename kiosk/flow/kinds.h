// The words that make slides in scripts. Pure.
#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "flow/flow.h"

namespace flow {

inline constexpr auto slide_kinds = std::to_array<std::pair<std::string_view, SlideKind>>({
    {"slide", SlideKind::text},
    {"compare", SlideKind::compare},
    {"change", SlideKind::change},
    {"steps", SlideKind::steps},
    {"question", SlideKind::question},
    {"choice", SlideKind::choice},
    {"warning", SlideKind::warning},
    {"summary", SlideKind::summary},
    {"ask", SlideKind::ask},
    {"portion", SlideKind::portion},
    {"myths", SlideKind::myths},
    {"true_or_not", SlideKind::true_or_not},
    {"timeline", SlideKind::timeline},
    {"checklist", SlideKind::checklist},
    {"order", SlideKind::order},
    {"hours", SlideKind::hours},
    {"people", SlideKind::people},
});

/// Null: the word makes no slide.
constexpr const SlideKind* slide_kind(std::string_view word) {
    for (const auto& [name, kind] : slide_kinds)
        if (name == word) return &kind;
    return nullptr;
}

}  // namespace flow
