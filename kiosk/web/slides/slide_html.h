// What a slide says and shows, as HTML: one function a kind. One thread at a time.
#pragma once

#include <string>
#include <vector>

#include "flow/flow.h"
#include "web/web_page.h"

namespace web {

/// A slide of a topic, on its way into a page.
struct SlideInPage {
    WebPage& page;
    const flow::Flow& flow;
    const flow::Slide& slide;
    int level = 2;  ///< of its heading
};

/// All of it: <section id="band">, with its heading and what the kind has. It has no name, so that who goes by landmarks is not
/// led through every slide.
std::string slide_html(const SlideInPage& in);

std::string text_html(const SlideInPage& in);
std::string moments_html(const SlideInPage& in);
std::string steps_html(const SlideInPage& in);
std::string question_html(const SlideInPage& in);
std::string order_html(const SlideInPage& in);
std::string choice_html(const SlideInPage& in);
std::string warning_html(const SlideInPage& in);
std::string summary_html(const SlideInPage& in);
std::string ask_html(const SlideInPage& in);
std::string checklist_html(const SlideInPage& in);
std::string portion_html(const SlideInPage& in);
std::string myths_html(const SlideInPage& in);
std::string timeline_html(const SlideInPage& in);
std::string hours_html(const SlideInPage& in);
std::string people_html(const SlideInPage& in);

// Pieces the kinds share.

/// The slide's words and its picture, beside each other where there is room.
std::string beside(const std::string& picture, const std::string& words);
/// Its text, then what comes after it.
std::string words_of(const flow::Slide& slide, const std::string& more = {});

}  // namespace web
