// How each kind of slide is composed. One function a kind; all fill the area between header and dock and return the
// number of pages. One thread at a time.
#pragma once

#include <functional>
#include <string>

#include "flow/session.h"
#include "screen/blocks.h"

namespace screen {

/// What a clinic puts into kiosk.toml, in the visitor's language.
struct SiteWords {
    std::string staff_now;         ///< "Tell the front desk now."
    std::string staff_today;       ///< "Tell the front desk today."
    std::string emergency_number;  ///< "112"; empty: none is known, and warning slides name the front desk alone
    std::string web_site = {};     ///< where the clinic put the web site, without a slash at its end; empty: nowhere
};

/// What a warning slide says to do.
struct WhatToDo {
    std::string first;      ///< the reader is in the clinic
    std::string elsewhere;  ///< for who reads it elsewhere; empty: nothing is said
};
/// `word` gives an interface word in the slide's language.
WhatToDo what_to_do(flow::Urgency urgency, const SiteWords& site,
                    const std::function<std::string(const char* english)>& word);

/// "4 in 10 people": what an icon array shows, for who reads and for who listens.
std::string in_words(const flow::Portion& portion, const std::function<std::string(const char* english)>& word);

struct SlideInput {
    const flow::Slide& slide;
    const flow::State& state;
    const SiteWords& site;
    int page = 0;
    /// Notice for the last page, where the header has no room for it; empty: none.
    std::string notice;
    /// Questions for the clinician, chosen in this topic.
    std::vector<std::string> to_ask = {};
    /// Things to do at home, ticked in this topic.
    std::vector<std::string> to_do = {};
    /// There is a printer, and the topic is not sensitive: who fetches the sheet is seen.
    bool on_paper = false;
};

int text_slide(Sheet& sheet, const SlideInput& input, Rect area);
int compare_slide(Sheet& sheet, const SlideInput& input, Rect area);
int change_slide(Sheet& sheet, const SlideInput& input, Rect area);
int steps_slide(Sheet& sheet, const SlideInput& input, Rect area);
int question_slide(Sheet& sheet, const SlideInput& input, Rect area);
int choice_slide(Sheet& sheet, const SlideInput& input, Rect area);
int warning_slide(Sheet& sheet, const SlideInput& input, Rect area);
int summary_slide(Sheet& sheet, const SlideInput& input, Rect area);
int portion_slide(Sheet& sheet, const SlideInput& input, Rect area);
int myths_slide(Sheet& sheet, const SlideInput& input, Rect area);
int timeline_slide(Sheet& sheet, const SlideInput& input, Rect area);
int checklist_slide(Sheet& sheet, const SlideInput& input, Rect area);
int order_slide(Sheet& sheet, const SlideInput& input, Rect area);
int hours_slide(Sheet& sheet, const SlideInput& input, Rect area);
int people_slide(Sheet& sheet, const SlideInput& input, Rect area);
int ask_slide(Sheet& sheet, const SlideInput& input, Rect area);

/// The answer given last on this slide, from 1; 0: none.
int answered(const SlideInput& input);

// Pieces the kinds share.
Block what_to_do_block(Sheet& sheet, const SlideInput& input,
                       float width);  ///< of a warning, with the button that takes it home
Block title_block(Sheet& sheet, const std::string& title, float width);
Block body_block(Sheet& sheet, const std::string& text, float width, float gap);
void add_notice(Sheet& sheet, Blocks& blocks, const std::string& notice, float width);

}  // namespace screen
