// Words that are wider than their line, which the wall then divides anywhere, and without a hyphen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/check_fit.h"
#include "check/known/known_pictures.h"
#include "check/words/hyphenation.h"

namespace check {

/// One thread at a time; several may share the hyphenation.
class HyphenCheck {
public:
    /// With `known` what was laid out once is not laid out again.
    HyphenCheck(screen::Layout& layout, Hyphenation& hyphenation, Findings& findings, KnownPictures* known = nullptr)
        : layout_(layout), hyphenation_(hyphenation), findings_(findings), known_(known) {}

    /// The flow with its words in this language: a warning for each such word, with the way to write it.
    void flow(const flow::Flow& flow, const LanguageOfWords& language);

private:
    struct CutWord {
        std::size_t slide = 0, look = 0;
        std::string word;
    };
    using CutWords = std::vector<CutWord>;

    /// Nothing: not all could be looked at.
    std::optional<CutWords> find(const flow::Flow& flow, const LanguageOfWords& language);
    void look_at(const flow::Flow& flow, std::size_t slide, const LanguageOfWords& language, flow::World& world,
                 CutWords& found);
    static std::optional<CutWords> read(const std::string& answer, const flow::Flow& flow);
    void tell(const CutWords& words, const flow::Flow& flow, const LanguageOfWords& language);

    screen::Layout& layout_;
    Hyphenation& hyphenation_;
    Findings& findings_;
    KnownPictures* known_;
};

/// "write it Band·schei·be, …", or what to do where nobody knows the parts of the word.
std::string hyphen_advice(Hyphenation& hyphenation, const std::string& word, const std::string& language);

}  // namespace check
