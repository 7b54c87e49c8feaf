// What can be chosen on a slide: answers, questions to take along, ways. Canvas units; each draws itself and adds its
// element.
#pragma once

#include <string>

#include "screen/sheet.h"

namespace screen {

/// Room above and below the words of what can be chosen, together: large letters have some of their own.
float beside_lines(const Sheet& sheet);

/// The sign of an answer that was chosen and is not the right one: neither praise nor blame.
void chosen_mark(Sheet& sheet, Point centre, float radius);

enum class AnswerState {
    open,
    right,
    kind,
    right_shown,
    resting,
    unticked,  ///< one of several that can be chosen together
    ticked,
};
float answer_height(Sheet& sheet, const std::string& text, float width, float at_least);
void answer(Sheet& sheet, Rect rect, AnswerState state, const std::string& text, const flow::Action& action);

/// An option of a choice slide: words and an arrow.
float option_height(Sheet& sheet, const std::string& text, float width, float at_least);
void option(Sheet& sheet, Rect rect, const std::string& text, const flow::Action& action);

}  // namespace screen
