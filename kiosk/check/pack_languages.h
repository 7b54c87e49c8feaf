// The languages that a pack offers, and what all its words are in them. One thread, but what it gives may be asked by several.
#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "check/check_fit.h"
#include "check/check_interface.h"
#include "check/translation/check_language.h"
#include "pack/pack_files.h"
#include "screen/layout.h"

namespace check {

/// What the home screen says of flows, by language, by flow.
using Tiles = std::map<std::string, std::map<std::string, flow::Library::Tile>>;

class PackLanguages {
public:
    PackLanguages(const std::filesystem::path& pack, screen::Layout::Site site, Findings& findings)
        : pack_(pack), site_(std::move(site)), findings_(findings), found_(findings.limits()) {}

    /// Those that the home screen lists, with their translations. With `judged` also whether they can be offered.
    void read(const flow::Home& home, const pack::SourceText& kiosk_script, bool judged);

    /// Those that a flow is to be translated into: all but the one that it is written in.
    std::vector<LanguageCheck*> into(const flow::Flow& flow, const flow::Home& home);
    /// That a flow is written in. Where the pack does not list it, which is told: that of the scripts.
    LanguageOfWords written_in(const flow::Flow& flow, const flow::Home& home);
    /// That scripts are written in.
    LanguageOfWords source(const flow::Home& home);
    LanguageOfWords words_of(const LanguageCheck& language);
    /// What the languages have found since the last time.
    base::Problems found() { return found_.hand_over(); }
    /// Where some of that stands.
    Places places() const;

    /// What stands on no slide: the words of the program, of the home screen and of its tiles.
    std::vector<InterfaceWords> interface(const flow::Home& home, Tiles& tiles, const pack::SourceText& kiosk_script);

    /// When every flow has been asked for; see LanguageCheck.
    void copied();
    void unused();

private:
    LanguageCheck* find(const std::string& language);
    LanguageCheck* of_source(const flow::Home& home);
    bool is_a_code(const flow::Home& home, const flow::Home::Language& language, int line);
    void read(const flow::Home& home, const flow::Home::Language& language, bool judged);
    LanguageOfWords remembered(LanguageOfWords language);
    void tell();

    const std::filesystem::path& pack_;
    screen::Layout::Site site_;
    Findings& findings_;
    Findings found_;                         ///< by the languages
    std::unique_ptr<LanguageCheck> source_;  ///< of the scripts; null: nobody asked for it, or it cannot be read
    bool source_asked_ = false;
    std::deque<LanguageCheck> others_;
    std::map<std::string, std::string> words_;  ///< by language: see LanguageOfWords
    flow::Letters letters_ = flow::Letters::sans;
    std::size_t translations_ = 0;
    std::uintmax_t translation_bytes_ = 0;
};

}  // namespace check
