#include "check/check_sounds.h"

#include <algorithm>

#include "base/file_names.h"
#include "base/nearest.h"
#include "base/wording.h"

namespace check {
namespace {

std::string of_slide(const pack::Sound& sound) {
    return sound.flow + '/' + sound.slide + '.' + sound.language;
}

std::vector<std::string> slides_of(const flow::Flow& flow) {
    std::vector<std::string> ids;
    for (const auto& slide : flow.slides) ids.push_back(slide.id);
    return ids;
}

std::vector<std::string> languages_of(const flow::Home& home) {
    std::vector<std::string> codes;
    for (const auto& language : home.languages) codes.push_back(language.code);
    return codes;
}

bool is_among(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// "“for four weeks” where it now says “for six weeks”"
std::string told(const pack::Difference& difference) {
    const auto quoted = [](const std::string& words) { return words.empty() ? "nothing more" : "“" + words + "”"; };
    return "it says " + quoted(difference.recorded) + " where the slide now says " + quoted(difference.now);
}

}  // namespace

SoundCheck::SoundCheck(const std::filesystem::path& pack, SoundFault fault, Findings& findings)
    : pack_(pack), fault_(std::move(fault)), findings_(findings) {}

void SoundCheck::flow(const flow::Flow& flow, const std::string& language) {
    for (const auto& sound : pack::sounds_of(pack_, flow.id, language)) {
        looked_at_.insert(sound.file);
        if (const auto* slide_there = flow.find(sound.slide))
            slide(sound, *slide_there);
        else
            findings_.warning(
                sound.file, 0,
                base::in_quotes(flow.id) + " has no slide " + base::in_quotes(sound.slide) +
                    ", so nobody hears this recording",
                base::did_you_mean(sound.slide, slides_of(flow), "name the file after a slide, or take it away"));
    }
}

void SoundCheck::slide(const pack::Sound& sound, const flow::Slide& slide) {
    if (!heard_.insert(of_slide(sound)).second) {
        findings_.warning(sound.file, 0, "there is another recording of this slide, which is heard in its place",
                          "keep the one that is right");
        return;
    }
    const auto file = pack::open_sound_file(pack_, sound.file);
    if (!file.is_open()) {
        findings_.error(sound.file, 0, "this recording is no plain file of the pack, or cannot be read",
                        "copy the file itself here");
        return;
    }
    if (auto problem = fault_ ? fault_(pack_ / sound.file) : std::nullopt) {
        problem->file = sound.file;
        findings_.add(std::move(*problem));
    }
    const auto words = pack::recorded_words(pack_, sound);
    if (!words)
        findings_.warning(sound.file, 0, "nobody can tell whether these are still the words of the slide",
                          "write the words that are heard into " + sound.words_file());
    else if (const auto other = pack::difference(*words, pack::words_to_record(slide)))
        findings_.warning(sound.words_file(), 0,
                          "recorded before the words changed, so the voice reads the slide: " + told(*other),
                          "record the slide again, and write down here what is heard");
}

void SoundCheck::rest(const flow::Home& home, const std::vector<std::string>& flow_ids) {
    const auto folders = pack::sounds_in(pack_, findings_.limits().files);
    if (!folders.complete)
        findings_.unchecked(pack::sounds_folder, 0, "there are too many files, and not all were looked at",
                            "take away what is not heard");
    for (const auto& sound : folders.sounds) {
        if (findings_.full()) return;
        if (!looked_at_.contains(sound.file)) unheard(sound, home, flow_ids);
    }
    for (const auto& file : folders.others) {
        if (findings_.full()) return;
        other_file(file);
    }
}

void SoundCheck::unheard(const pack::Sound& sound, const flow::Home& home, const std::vector<std::string>& flow_ids) {
    const auto languages = languages_of(home);
    if (!is_among(flow_ids, sound.flow))
        findings_.warning(sound.file, 0,
                          "there is no topic " + base::in_quotes(sound.flow) + ", so nobody hears this recording",
                          base::did_you_mean(sound.flow, flow_ids, "name the folder after a topic, or take it away"));
    else if (!is_among(languages, sound.language))
        findings_.warning(
            sound.file, 0,
            "the language " + base::in_quotes(sound.language) + " is not offered, so nobody hears this recording",
            base::did_you_mean(sound.language, languages,
                               "name the file after a language of scripts/kiosk.lua, or take it away"));
    else
        findings_.warning(sound.file, 0,
                          base::in_quotes(sound.flow) + " is not shown in " + base::in_quotes(sound.language) +
                              ", so nobody hears this recording",
                          "translate the topic, or take the recording away");
}

void SoundCheck::other_file(const std::string& file) {
    const auto name = file.substr(file.rfind('/') + 1);
    const auto lower = base::lower_case(file);
    const bool recording = lower.ends_with(".wav") || lower.ends_with(".ogg");
    const bool words = lower.ends_with(".txt");
    if (recording && pack::sound_named(lower) && !pack::sound_named(file))
        return findings_.warning(file, 0, "this file is not read under this name",
                                 "rename it to " + base::lower_case(name));
    if (recording)
        return findings_.warning(file, 0, "this file is not read under this name",
                                 "name it after its topic, slide and language: media/sounds/heel-pain/band.es.wav");
    if (words)
        return findings_.warning(file, 0, "there is no recording beside these words",
                                 "put one there, or take this file away");
    for (const char* kind :
         {".mp3", ".m4a", ".aac", ".flac", ".opus", ".wma", ".amr", ".3gp", ".mp4", ".aif", ".aiff", ".webm", ".oga"})
        if (lower.ends_with(kind))
            return findings_.warning(
                file, 0, "recordings of this kind are not played",
                "save it as WAV or Ogg in the program that recorded it, under a name that ends so");
}

}  // namespace check
