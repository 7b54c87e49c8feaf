// Which words of a screen a recording of its slide holds. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "screen/draw_list.h"

namespace app {

/// What somebody said who is heard instead of the voice.
struct Recording {
    std::string file;   ///< empty: there is none
    std::string words;  ///< that it holds, as the slide has them today
};

/// Those of `indices` from the title on whose words are among the recorded ones, and which are no controls. Empty where no title is among
/// them, for a recording begins with it.
std::vector<std::size_t> recorded_elements(const std::vector<screen::Element>& elements,
                                           const std::vector<std::size_t>& indices, const std::string& recorded);

/// Their labels as sentences, for where the recording cannot be played.
std::string as_sentences(const std::vector<screen::Element>& elements, const std::vector<std::size_t>& indices);

}  // namespace app
