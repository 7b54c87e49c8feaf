#include "layers/topic_parts.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/nearest.h"
#include "base/plain_file.h"
#include "base/wording.h"
#include "pack/catalog.h"
#include "pack/pack_files.h"
#include "pack/po_source.h"
#include "pack/sounds.h"
#include "script/loader.h"
#include "script/sources.h"

namespace layers {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_picture_bytes = 64U << 20;  ///< as a signed pack takes
constexpr std::size_t most_languages = 100;

/// Of a regular file inside the pack; nothing: there is none.
std::optional<std::string> bytes_of(const fs::path& file, std::size_t most) {
    const base::PlainFile opened(file);
    return opened.is_open() ? opened.read(0, most) : std::nullopt;
}

bool is_named(const std::string& name) {
    return !name.empty() && name.find('/') == std::string::npos;
}

std::optional<base::Problem> add_scripts(const fs::path& pack, const script::Sources& sources, Files& scripts) {
    for (const auto& [file, text] : sources.texts()) {
        auto bytes = bytes_of(pack / file, script::largest_script);
        if (!bytes) return base::failure("cannot be read", "check who may read the file", file);
        scripts.emplace(file, std::move(*bytes));
    }
    return std::nullopt;
}

std::optional<base::Problem> add_pictures(const fs::path& pack, TopicParts& parts) {
    for (const auto& drawing : drawings_of(parts.flow)) {
        auto file = "media/illustrations/" + drawing;
        auto bytes = is_named(drawing) ? bytes_of(pack / file, most_picture_bytes) : std::nullopt;
        if (!bytes)
            return base::failure("the topic shows " + file + ", which is not there", "draw it", parts.flow.file);
        parts.drawings.emplace(std::move(file), std::move(*bytes));
    }
    for (const auto& slide : parts.flow.slides)
        for (const auto& point : slide.points) {
            auto file = "media/icons/" + point.icon + ".svg";
            if (!is_named(point.icon)) continue;
            if (auto bytes = bytes_of(pack / file, most_picture_bytes))
                parts.icons.emplace(std::move(file), std::move(*bytes));
        }
    return std::nullopt;
}

/// In every language that the other pack has; here those that are not offered wait for it, as translations do.
std::optional<base::Problem> add_sounds(const fs::path& pack, TopicParts& parts) {
    for (const auto& sound : pack::sounds_of(pack, parts.flow.id)) {
        const auto recording = pack::open_sound_file(pack, sound.file),
                   words = pack::open_sound_file(pack, sound.words_file());
        auto bytes = recording.is_open() ? recording.read(0, most_picture_bytes) : std::nullopt;
        if (!bytes) return base::failure("cannot be read", "check who may read the file", sound.file);
        parts.sounds.emplace(sound.file, std::move(*bytes));
        if (auto text = words.is_open() ? words.read(0, pack::most_sound_words) : std::nullopt)
            parts.sounds.emplace(sound.words_file(), std::move(*text));
    }
    return std::nullopt;
}

/// Translated, and of this topic: a translation for it alone goes before one for all.
std::vector<pack::PoMessage> words_of(const flow::Flow& flow, std::vector<pack::PoMessage> messages) {
    std::set<std::string> sentences, alone;
    flow::for_each_text(flow, [&](const std::string& text, const std::string&) { sentences.insert(text); });
    std::vector<pack::PoMessage> words;
    auto take = [&](pack::PoMessage& message) {
        if (message.obsolete || message.fuzzy || message.plural || !message.has_translation()) return;
        if (!sentences.contains(message.english) || alone.contains(message.english)) return;
        if (message.context) alone.insert(message.english);
        message.context.reset();
        words.push_back(std::move(message));
    };
    for (auto& each : messages)
        if (each.context == flow.id) take(each);
    for (auto& each : messages)
        if (!each.context && !each.is_header()) take(each);
    return words;
}

std::optional<base::Problem> add_translations(const fs::path& pack, TopicParts& parts) {
    const std::string ending = ".po";
    for (const auto& name : pack::list_folder(pack / "scripts/translations", most_languages, ending).names) {
        auto language = name.substr(0, name.size() - ending.size());
        if (!pack::is_language_code(language)) continue;
        base::Problems problems;
        auto po = pack::PoSource(pack::catalog_file(language), problems)
                      .read(pack / pack::catalog_file(language), pack::Comments::keep);
        if (!po) return problems.empty() ? base::failure("cannot be read", "check the file", name) : problems.front();
        TopicParts::Words words;
        if (!po->messages.empty() && po->messages.front().is_header()) words.header = po->messages.front();
        words.messages = words_of(parts.flow, std::move(po->messages));
        if (!words.messages.empty()) parts.translations.emplace(language, std::move(words));
    }
    return std::nullopt;
}

base::Problem not_there(const fs::path& pack, const std::string& id) {
    return base::failure(
        "there is no topic " + base::in_quotes(id) + " in it",
        base::did_you_mean(id, script::flow_ids(pack), "name a file of its scripts/flows without .lua"));
}

}  // namespace

std::vector<std::string> drawings_of(const flow::Flow& flow) {
    std::set<std::string> names{flow.tile};
    for (const auto& slide : flow.slides) {
        names.insert(slide.picture.file);
        for (const auto& step : slide.steps) names.insert(step.picture.file);
        for (const auto& moment : slide.moments) names.insert(moment.photo.file);
        for (const auto& person : slide.people) names.insert(person.picture.file);
    }
    names.erase("");
    return {names.begin(), names.end()};
}

base::Result<TopicParts> parts_of(const fs::path& pack, const std::string& id) {
    std::error_code failed;
    if (!script::is_name(id) || !fs::exists(pack / script::flow_file(id), failed)) return not_there(pack, id);
    script::Sources sources(pack);
    auto loaded = script::load_flow(sources, id);
    for (auto& problem : loaded.problems)
        if (problem.severity == base::Severity::error) return std::move(problem);
    if (!loaded.value) return base::failure("the topic cannot be read", "run clinic-kiosk check there");
    TopicParts parts;
    parts.flow = std::move(*loaded.value);
    auto failure = add_scripts(pack, sources, parts.scripts);
    if (!failure) failure = add_pictures(pack, parts);
    if (!failure) failure = add_sounds(pack, parts);
    if (!failure) failure = add_translations(pack, parts);
    if (failure) return std::move(*failure);
    return parts;
}

}  // namespace layers
