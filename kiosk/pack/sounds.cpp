#include "pack/sounds.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "flow/marks.h"
#include "pack/catalog.h"
#include "pack/pack_files.h"

namespace pack {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view words_ending = ".txt";
constexpr std::size_t most_sounds_of_flow = 2'000;

std::string folder_of(const std::string& flow) {
    return std::string(sounds_folder) + '/' + flow;
}

/// Whether the folder of sounds, and whatever leads from it to the file, is what it is called, and no link to elsewhere.
bool is_plain_way(const fs::path& pack, const std::string& file) {
    std::error_code failed;
    for (auto at = file.find('/', file.find('/') + 1);; at = file.find('/', at + 1)) {
        if (fs::is_symlink(fs::symlink_status(pack / file.substr(0, at), failed))) return false;
        if (at == std::string::npos) return true;
    }
}

struct Folders {
    std::vector<std::string> names;  ///< sorted
    bool complete = true;
};

Folders folders_in(const fs::path& folder, std::size_t most) {
    Folders found;
    std::error_code failed;
    for (fs::directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed)) {
        std::error_code unknown;
        if (!fs::is_directory(each->symlink_status(unknown))) continue;
        if (found.names.size() == most) {
            found.complete = false;
            break;
        }
        found.names.push_back(each->path().filename().string());
    }
    std::sort(found.names.begin(), found.names.end());
    return found;
}

/// Those files of a folder that are recordings, and the others but for the words beside them.
void add_files(const std::string& folder, const FolderListing& listing, SoundFolders& found) {
    const auto first = found.sounds.size();
    for (const auto& name : listing.names)
        if (auto sound = sound_named(folder + '/' + name)) found.sounds.push_back(std::move(*sound));
    for (const auto& name : listing.names) {
        const auto file = folder + '/' + name;
        const bool known =
            std::any_of(found.sounds.begin() + static_cast<std::ptrdiff_t>(first), found.sounds.end(),
                        [&](const Sound& each) { return each.file == file || each.words_file() == file; });
        if (!known) found.others.push_back(file);
    }
    found.complete &= listing.complete;
}

bool is_han(UChar32 c) {
    return u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC);
}

/// Bytes [first, last) of each word of a text; every Chinese character is one.
std::vector<flow::Marked::Range> words_of(std::string_view text) {
    std::vector<flow::Marked::Range> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        const auto c = static_cast<UChar32>(base::next_character(text, at));
        const bool mark = (U_MASK(u_charType(c)) & U_GC_M_MASK) != 0;  // an accent that stands by itself
        if (!u_isalnum(c) && !(mark && inside)) {
            inside = false;
            continue;
        }
        if (inside && !is_han(c))
            words.back().last = at;
        else
            words.push_back({from, at});
        inside = !is_han(c);
    }
    return words;
}

std::u32string folded(std::string_view text, const flow::Marked::Range& word) {
    std::u32string letters;
    for (std::size_t at = word.first; at < word.last;)
        letters += static_cast<char32_t>(
            u_foldCase(static_cast<UChar32>(base::next_character(text, at)), U_FOLD_CASE_DEFAULT));
    return letters;
}

/// A few words round the one at `index`.
std::string excerpt(std::string_view text, const std::vector<flow::Marked::Range>& words, std::size_t index) {
    constexpr std::size_t before = 2, behind = 3, longest = 120;
    if (index >= words.size()) return {};
    const auto first = words[index < before ? 0 : index - before].first;
    const auto last = words[std::min(index + behind, words.size() - 1)].last;
    return base::printable(text.substr(first, last - first), longest);
}

/// Of what for_each_text says stands there: "band: sign 2". What can be pressed is not among it, nor what a touch brings up.
bool is_read_out(std::string_view where) {
    constexpr std::string_view fields[] = {"title", "text",   "before", "after", "step ",
                                           "sign ", "point ", "row ",   "myth ", "who"};
    const auto field = where.substr(where.find(": ") + 2);
    const bool moment_in_time = field.ends_with("(when)") || field.ends_with("(what)");
    const bool known =
        std::any_of(std::begin(fields), std::end(fields), [&](auto each) { return field.starts_with(each); });
    return (known || moment_in_time) && !field.ends_with("(picture)") && !field.ends_with("(say)");
}

}  // namespace

std::string Sound::words_file() const {
    return folder_of(flow) + '/' + slide + '.' + language + std::string(words_ending);
}

std::optional<Sound> sound_named(const std::string& file) {
    const std::string start = std::string(sounds_folder) + '/';
    if (!belongs_in_pack(file) || !file.starts_with(start)) return std::nullopt;
    const auto slash = file.find('/', start.size()), kind = file.rfind('.');
    if (slash == std::string::npos || file.find('/', slash + 1) != std::string::npos) return std::nullopt;
    const auto ending = file.substr(kind);
    const auto point = file.rfind('.', kind - 1);
    if ((ending != ".ogg" && ending != ".wav") || point == std::string::npos || point <= slash + 1) return std::nullopt;
    Sound sound{file, file.substr(start.size(), slash - start.size()), file.substr(slash + 1, point - slash - 1),
                file.substr(point + 1, kind - point - 1)};
    if (!is_language_code(sound.language) || sound.slide.find('.') != std::string::npos) return std::nullopt;
    return sound;
}

SoundFolders sounds_in(const fs::path& pack, std::size_t most) {
    SoundFolders found;
    if (!is_plain_way(pack, sounds_folder)) return found;
    add_files(sounds_folder, list_folder(pack / sounds_folder, most), found);
    const auto folders = folders_in(pack / sounds_folder, most);
    found.complete &= folders.complete;
    for (const auto& name : folders.names) add_files(folder_of(name), list_folder(pack / folder_of(name), most), found);
    return found;
}

std::vector<Sound> sounds_of(const fs::path& pack, const std::string& flow, const std::string& language) {
    SoundFolders found;
    const auto folder = folder_of(flow);
    if (flow.empty() || flow.find('/') != std::string::npos || !is_plain_way(pack, folder)) return {};
    add_files(folder, list_folder(pack / folder, most_sounds_of_flow), found);
    if (!language.empty()) std::erase_if(found.sounds, [&](const Sound& each) { return each.language != language; });
    return std::move(found.sounds);
}

base::PlainFile open_sound_file(const fs::path& pack, const std::string& file) {
    const bool inside =
        belongs_in_pack(file) && file.starts_with(std::string(sounds_folder) + '/') && is_plain_way(pack, file);
    return base::PlainFile(inside ? pack / file : fs::path());
}

std::string words_to_record(const flow::Slide& slide) {
    std::string words;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) words += (words.empty() ? "" : "\n") + flow::said(text).words;
    };
    flow::detail::slide_texts(slide, [&](const std::string& text, const std::string& where) {
        if (is_read_out(where)) add(text);
    });
    for (const auto& person : slide.people) add(person.name), add(person.role);
    return words;
}

std::optional<std::string> recorded_words(const fs::path& pack, const Sound& sound) {
    const auto file = open_sound_file(pack, sound.words_file());
    if (!file.is_open()) return std::nullopt;
    return file.read(0, most_sound_words);
}

std::optional<Difference> difference(std::string_view recorded, std::string_view now) {
    const auto then_words = words_of(recorded), now_words = words_of(now);
    std::size_t same = 0;
    while (same < then_words.size() && same < now_words.size() &&
           folded(recorded, then_words[same]) == folded(now, now_words[same]))
        ++same;
    if (same == then_words.size() && same == now_words.size()) return std::nullopt;
    return Difference{excerpt(recorded, then_words, same), excerpt(now, now_words, same)};
}

std::optional<Sound> sound_to_play(const fs::path& pack, const std::string& flow, const flow::Slide& slide,
                                   const std::string& language) {
    for (auto& sound : sounds_of(pack, flow, language)) {
        if (sound.slide != slide.id || !open_sound_file(pack, sound.file).is_open()) continue;
        const auto words = recorded_words(pack, sound);
        if (words && difference(*words, words_to_record(slide))) continue;
        return std::move(sound);
    }
    return std::nullopt;
}

}  // namespace pack
