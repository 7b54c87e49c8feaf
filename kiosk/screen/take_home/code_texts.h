// What the codes of a slide say, which a phone reads from the screen: the words of the slide, whole lines on one code or
// shared out over several, each of which can be read without the others. Pure.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "screen/slides.h"

namespace screen {

/// The words a slide is taken home with. UTF-8 without marks.
struct CodeWords {
    std::string head;                 ///< stands on every code: the topic, and what the slide is called
    std::vector<std::string> pieces;  ///< in order; none is divided but one that has no room in any code
    std::string foot;                 ///< on every code: that no clinician has checked this yet; may be empty
};

/// `word` gives an interface word in the slide's language. Of a warning slide what to do stands first.
CodeWords code_words(const flow::Flow& flow, const SlideInput& input,
                     const std::function<std::string(const char* english)>& word);

/// The text of each code, as few of them as there can be and about equally long; with several, each is numbered: "(1/2)".
/// `most` is how many bytes one holds; a piece that is longer has a code of its own, which is as long as it needs to be.
std::vector<std::string> code_texts(const CodeWords& words, std::size_t most);

}  // namespace screen
