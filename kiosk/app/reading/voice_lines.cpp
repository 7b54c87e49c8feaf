#include "app/reading/voice_lines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace app {
namespace {

using Words = std::vector<std::string>;

constexpr std::array<std::pair<VoiceNews::Kind, std::string_view>, 5> news_names{{
    {VoiceNews::Kind::began, "began"},
    {VoiceNews::Kind::ended, "ended"},
    {VoiceNews::Kind::speaks, "speaks"},
    {VoiceNews::Kind::no_voice, "no-voice"},
    {VoiceNews::Kind::no_sound, "no-sound"},
}};

constexpr std::array<std::pair<flow::Pace, std::string_view>, 3> pace_names{{
    {flow::Pace::slower, "slower"},
    {flow::Pace::normal, "normal"},
    {flow::Pace::faster, "faster"},
}};

std::string joined(const Words& words) {
    std::string line;
    for (const auto& word : words) {
        if (&word != &words.front()) line += '\t';
        line += word;
    }
    return line;
}

std::string on_one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char sign) { return sign == '\t' || sign == '\n' || sign == '\r'; }, ' ');
    return text;
}

Words parts(std::string_view line) {
    Words words;
    for (std::size_t from = 0; from <= line.size();) {
        auto to = std::min(line.find('\t', from), line.size());
        words.emplace_back(line.substr(from, to - from));
        from = to + 1;
    }
    return words;
}

template <class Number>
std::optional<Number> number(std::string_view word) {
    Number value{};
    auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return value;
}

template <class Value, std::size_t Count>
std::optional<Value> named(const std::array<std::pair<Value, std::string_view>, Count>& names, std::string_view name) {
    for (const auto& [value, known] : names)
        if (known == name) return value;
    return std::nullopt;
}

template <class Value, std::size_t Count>
std::string name_of(const std::array<std::pair<Value, std::string_view>, Count>& names, Value value) {
    for (const auto& [known, name] : names)
        if (known == value) return std::string(name);
    return {};
}

struct Writer {
    std::string operator()(const Utterance& said) const {
        return joined({"say", std::to_string(said.id), on_one_line(said.language), name_of(pace_names, said.pace),
                       on_one_line(said.recording), on_one_line(said.text)});
    }
    std::string operator()(const Stop&) const { return "stop"; }
    std::string operator()(const Pause& pause) const { return pause.still ? "pause" : "go-on"; }
    std::string operator()(const Volume& volume) const { return joined({"volume", std::to_string(volume.step)}); }
    std::string operator()(const Languages& asked) const {
        Words words{"languages"};
        words.insert(words.end(), asked.codes.begin(), asked.codes.end());
        return joined(words);
    }
};

std::optional<VoiceOrder> utterance_of(const Words& words) {
    if (words.size() != 6) return std::nullopt;
    auto id = number<std::uint32_t>(words[1]);
    auto pace = named(pace_names, words[3]);
    if (!id || !pace) return std::nullopt;
    return Utterance{*id, words[5], words[2], *pace, words[4]};
}

}  // namespace

std::string line_of(const VoiceOrder& order) {
    return std::visit(Writer{}, order);
}

std::string line_of(const VoiceNews& news) {
    Words words{name_of(news_names, news.kind)};
    if (news.kind == VoiceNews::Kind::speaks)
        words.insert(words.end(), news.languages.begin(), news.languages.end());
    else
        words.push_back(std::to_string(news.id));
    return joined(words);
}

std::optional<VoiceOrder> order_of(std::string_view line) {
    auto words = parts(line);
    const auto& what = words.front();
    if (what == "say") return utterance_of(words);
    if (what == "stop") return Stop{};
    if (what == "pause" || what == "go-on") return Pause{what == "pause"};
    if (what == "languages") return Languages{{words.begin() + 1, words.end()}};
    auto step = what == "volume" && words.size() == 2 ? number<int>(words[1]) : std::nullopt;
    if (!step || *step < flow::quietest || *step > flow::loudest) return std::nullopt;
    return Volume{*step};
}

std::optional<VoiceNews> news_of(std::string_view line) {
    auto words = parts(line);
    auto kind = named(news_names, words.front());
    if (!kind) return std::nullopt;
    if (*kind == VoiceNews::Kind::speaks) return VoiceNews{*kind, 0, {words.begin() + 1, words.end()}};
    auto id = words.size() == 2 ? number<std::uint32_t>(words[1]) : std::nullopt;
    if (!id) return std::nullopt;
    return VoiceNews{*kind, *id, {}};
}

}  // namespace app
