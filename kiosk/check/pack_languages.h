// The languages that a pack offers, and what all its words are in them. One thread, but what it gives may be asked by several.
#pragma once

#include <cstdint>
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

    /// All but the one in which scripts are written.
    std::vector<LanguageCheck>& others() { return others_; }
    LanguageOfWords source(const flow::Home& home);
    LanguageOfWords words_of(const LanguageCheck& language);
    /// What `others` have found since the last time.
    base::Problems found() { return found_.hand_over(); }
    /// Where some of that stands.
    Places places() const;

    /// What stands on no slide: the words of the program, of the home screen and of its tiles.
    std::vector<InterfaceWords> interface(const flow::Home& home, Tiles& tiles, const pack::SourceText& kiosk_script);

    /// When every flow has been asked for; see LanguageCheck.
    void copied();
    void unused();

private:
    void read_source(const flow::Home& home, bool judged);
    bool is_a_code(const flow::Home& home, const flow::Home::Language& language, int line);
    void read(const flow::Home& home, const flow::Home::Language& language, bool judged);
    LanguageOfWords remembered(LanguageOfWords language);
    void tell();

    const std::filesystem::path& pack_;
    screen::Layout::Site site_;
    Findings& findings_;
    Findings found_;                         ///< by `others`
    std::unique_ptr<LanguageCheck> source_;  ///< null: English, which the program's words are written in
    std::vector<LanguageCheck> others_;
    std::map<std::string, std::string> words_;  ///< by language: see LanguageOfWords
    flow::Letters letters_ = flow::Letters::sans;
    std::size_t translations_ = 0;
    std::uintmax_t translation_bytes_ = 0;
};

}  // namespace check
