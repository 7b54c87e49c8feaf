// Recordings that are heard in place of the voice: media/sounds/heel-pain/band.es.ogg or .wav is slide "band" of that topic in
// Spanish; beside it band.es.txt holds the words that were recorded, so that everybody can tell whether they still stand there. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/plain_file.h"
#include "flow/flow.h"

namespace pack {

inline constexpr const char* sounds_folder = "media/sounds";
inline constexpr std::uint64_t most_sound_bytes = 20U << 20;  ///< of one recording: three minutes as WAV
inline constexpr std::size_t most_sound_words = 64U << 10;    ///< bytes of the words beside it

/// Of which slide and language a recording is.
struct Sound {
    std::string file;  ///< relative to the pack: "media/sounds/heel-pain/band.es.ogg"
    std::string flow, slide, language;

    std::string words_file() const;  ///< "media/sounds/heel-pain/band.es.txt"
    bool operator==(const Sound&) const = default;
};

/// Of a file's name relative to the pack; nothing: a recording has another name.
std::optional<Sound> sound_named(const std::string& file);

/// What lies in media/sounds and in the folders in it, at most `most` files each.
struct SoundFolders {
    std::vector<Sound> sounds;        ///< by name; of two that differ only in their kind both
    std::vector<std::string> others;  ///< relative to the pack: neither a recording nor the words of one; sorted
    bool complete = true;             ///< false: there were more
};
SoundFolders sounds_in(const std::filesystem::path& pack, std::size_t most);
/// Those of one topic; in one language where that is given.
std::vector<Sound> sounds_of(const std::filesystem::path& pack, const std::string& flow,
                             const std::string& language = "");

/// A plain file in media/sounds, reached by no link; not open: there is none.
base::PlainFile open_sound_file(const std::filesystem::path& pack, const std::string& file);

/// The words that a slide shows and that whoever records it says, a text a line: neither what is said of pictures nor what can be
/// pressed, which the voice says with how it stands, nor what a touch brings up. The slide is in the recording's language.
std::string words_to_record(const flow::Slide& slide);

/// The words beside it. Nothing: there is no such file, or it cannot be read.
std::optional<std::string> recorded_words(const std::filesystem::path& pack, const Sound& sound);

/// Where two texts go apart first; capitals, signs and blanks do not count.
struct Difference {
    std::string recorded, now;  ///< some words of each; empty: that text ends there
};
std::optional<Difference> difference(std::string_view recorded, std::string_view now);

/// The recording that is heard for a slide. Nothing: there is none, or its words are known to be others than the slide's today: then the
/// voice reads these. Reads the folder and the words.
std::optional<Sound> sound_to_play(const std::filesystem::path& pack, const std::string& flow, const flow::Slide& slide,
                                   const std::string& language);

}  // namespace pack
