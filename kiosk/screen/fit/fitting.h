// How large the words of a screen can be: at the largest text at which nothing is cut and nothing overlaps. One thread at a time.
#pragma once

#include <functional>
#include <vector>

#include "screen/sheet.h"

namespace screen {

/// The text factor is 1 for text of 100 %; smaller than what was chosen where the panel has no room for it.
struct Fit {
    float factor = 1;
    bool whole = true;   ///< false: even at the smallest text something is cut or overlaps
    bool scrap = false;  ///< a picture is smaller than 8 cm, on whichever page it stands
    int parted = 0;      ///< how bad it is where pages end, as blocks.h has it
    // Of fit_words alone:
    bool roomy = true;                        ///< false: some words have no room, even in the smallest letters
    bool words_whole = true;                  ///< false: a word is divided where it may not be
    std::vector<std::string> cut_words = {};  ///< the first such word of each page, with the signs beside it
};

/// Draws one page of a screen and returns the number of its pages.
using DrawPage = std::function<int(Sheet&, int page)>;

constexpr int too_many_pages = 30, too_many_of_home = 1000;

/// For all states a screen can be in, at one text factor: from what the visitor chose, which `blank` has, downwards. Where pages
/// would part lines, or leave a picture a scrap, somewhat smaller text that does not, or does less, is better.
Fit fitting(const Sheet& blank, const std::vector<DrawPage>& states);

/// At the text factor of `blank`. Notes a scrap of a picture and parted lines in `fit`.
bool every_page_stands_free(const Sheet& blank, const DrawPage& draw, Fit& fit, int most_pages = too_many_pages);

/// Notes in `fit` what the words of every page lack at its text factor.
void look_at_words(Fit& fit, const Sheet& blank, const DrawPage& draw, int most_pages = too_many_pages);

}  // namespace screen
