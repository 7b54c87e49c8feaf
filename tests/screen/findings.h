// What a test found over many screens, told in a few lines: which rule, where, how often.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "desk.h"
#include "screen/draw_list.h"

namespace desk {

class Findings {
public:
    void add(const std::string& where, const std::string& what);
    bool none() const { return by_what_.empty(); }
    /// Each kind of finding with its places.
    std::string told() const;

private:
    std::map<std::string, std::vector<std::string>> by_what_;
};

// Rules for one screen. `where` names it in the findings.
void check_inside_screen(const screen::DrawList& list, const std::string& where, Findings& findings);
void check_targets(const screen::DrawList& list, const screen::Panel& panel, const std::string& where,
                   Findings& findings);
void check_letters(const screen::DrawList& list, const screen::Panel& panel, const std::string& where,
                   Findings& findings);
/// No words over other words, out of a button, or under something painted later.
void check_words_are_free(const screen::DrawList& list, const std::string& where, Findings& findings);
/// 4.5:1, or 7:1 for body text and in high contrast, of every word painted on what is really behind it.
void check_contrast(const screen::DrawList& list, const View& view, const std::string& where, Findings& findings);
/// Words and what they are painted on are among the pairs of colours that `check` measures in a look.
void check_pairs_are_measured(const screen::DrawList& list, const screen::Palette& colors, const std::string& where,
                              Findings& findings);
void check_leaders(const screen::DrawList& list, const std::string& where, Findings& findings);

/// Everything painted as words on this screen, without spaces.
std::string painted(const screen::DrawList& list);
/// Its words, as `painted` would show each.
std::vector<std::string> words_of(const std::string& text);

double contrast(screen::Color a, screen::Color b);

}  // namespace desk
