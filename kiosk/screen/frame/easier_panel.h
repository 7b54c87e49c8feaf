// "Make it easier": in which language and how large words are, in which colours, whether pictures move, whether a voice reads, and how the
// screen is touched. It stands at the bottom over what the visitor reads, which shows every change at once. One thread at a time.
#pragma once

#include <vector>

#include "flow/flow.h"
#include "flow/settings.h"
#include "screen/sheet.h"

namespace screen {

/// Whether slides can be read aloud, in one language.
enum class Speech {
    untold,  ///< nobody knows: it is not offered
    available,
    recordings,  ///< no voice for this language, but slides that somebody read
    no_voice,    ///< nor those
    no_sound,    ///< at this computer
};

/// What the panel offers beyond what it always does.
struct EasierOffer {
    Speech speech = Speech::untold;
    bool lower = false;                                ///< controls can stand lower than they do
    bool touch = false;                                ///< presses can be held
    std::vector<flow::Home::Language> languages = {};  ///< two or more, or it offers none
};

/// Over a sheet on which nothing else can be read or touched any more. Returns the number of its pages; a page beyond the
/// last is the last. A switch stays where it is, whatever is switched on with it.
int easier_panel(Sheet& sheet, const flow::Settings& settings, const EasierOffer& offer, int page);

}  // namespace screen
