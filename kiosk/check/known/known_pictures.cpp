#include "check/known/known_pictures.h"

#include <algorithm>

#include "base/plain_file.h"
#include "check/known/answer_text.h"

namespace check {
namespace {

using screen::PictureInspector;
using screen::PictureState;

void write(AnswerWriter& to, bool value) {
    to.number(value ? 1 : 0);
}
void write(AnswerWriter& to, float value) {
    to.number(value);
}
void write(AnswerWriter& to, PictureInspector::At value) {
    to.number(static_cast<int>(value));
}
void write(AnswerWriter& to, screen::Size value) {
    to.number(value.w), to.number(value.h);
}
void write(AnswerWriter& to, screen::Point value) {
    to.number(value.x), to.number(value.y);
}
void write(AnswerWriter& to, const screen::Rect& value) {
    to.number(value.x), to.number(value.y), to.number(value.w), to.number(value.h);
}
template <class Value>
void write(AnswerWriter& to, const std::optional<Value>& value) {
    write(to, value.has_value());
    if (value) write(to, *value);
}
void write(AnswerWriter& to, const PictureInspector::Look& value) {
    write(to, value.problem);
    write(to, value.seen);
    to.number(static_cast<int>(value.on_a_wall.count()));
}

void write(AnswerWriter& to, const std::vector<PictureInspector::Words>& all) {
    for (const auto& each : all) to.text(each.words), to.number(each.line);
}

void read(AnswerReader& from, bool& value) {
    value = from.whole() != 0;
}
void read(AnswerReader& from, float& value) {
    value = from.real();
}
void read(AnswerReader& from, PictureInspector::At& value) {
    value = static_cast<PictureInspector::At>(from.whole());
}
void read(AnswerReader& from, screen::Size& value) {
    value.w = from.real(), value.h = from.real();
}
void read(AnswerReader& from, screen::Point& value) {
    value.x = from.real(), value.y = from.real();
}
void read(AnswerReader& from, screen::Rect& value) {
    value.x = from.real(), value.y = from.real(), value.w = from.real(), value.h = from.real();
}
template <class Value>
void read(AnswerReader& from, std::optional<Value>& value) {
    bool there = false;
    read(from, there);
    if (there) read(from, value.emplace());
}
void read(AnswerReader& from, PictureInspector::Look& value) {
    read(from, value.problem);
    read(from, value.seen);
    value.on_a_wall = std::chrono::milliseconds(from.whole());
}

void read(AnswerReader& from, std::vector<PictureInspector::Words>& all) {
    while (!from.at_end()) {
        auto words = std::string(from.text());
        all.push_back({std::move(words), from.whole()});
    }
}

bool has_fault(const PictureInspector::Look& look) {
    return look.problem || look.on_a_wall.count() > 0;
}
bool has_fault(const std::optional<base::Problem>& problem) {
    return problem.has_value();
}
template <class Value>
bool has_fault(const Value&) {
    return false;
}

std::string in_state(const std::string& what, const std::vector<std::string>& show,
                     const std::vector<std::string>& hide) {
    std::string key = what;
    for (const auto& id : show) key += "\n+" + id;
    for (const auto& id : hide) key += "\n-" + id;
    return key;
}

std::string in_state(const std::string& what, const PictureState& state) {
    return in_state(what, state.show, state.hide);
}

std::string place(screen::Point point) {
    AnswerWriter bytes;
    write(bytes, point);
    return '\n' + bytes.take();
}

}  // namespace

namespace {

std::string digits_of(const std::filesystem::path& file) {
    constexpr std::size_t most = 25 << 20;  // more than any picture may have
    return Question("file").add(base::read_start(file, most)).digits();
}

}  // namespace

const std::string& KnownPictures::stamp_of(const std::string& file) {
    auto [known, is_new] = stamps_.try_emplace(file);
    if (is_new) known->second = digits_of(media_ / file);
    return known->second;
}

bool KnownPictures::same_still() const {
    return std::all_of(stamps_.begin(), stamps_.end(),
                       [this](const auto& each) { return digits_of(media_ / each.first) == each.second; });
}

template <class Value, class Ask>
Value KnownPictures::known(const std::string& file, std::string question, const Ask& ask) {
    constexpr std::size_t most = 100'000;
    question = file + '\n' + question;
    auto answer = [&](const std::string& bytes) -> std::optional<Value> {
        AnswerReader reader(bytes);
        Value value{};
        read(reader, value);
        return reader.sound() ? std::optional<Value>(std::in_place, std::move(value)) : std::nullopt;
    };
    if (auto found = lately_.find(question); found != lately_.end())
        if (auto value = answer(found->second)) return *std::move(value);
    if (lately_.size() >= most) lately_.clear();
    auto digits = Question("drawing").add(stamp_of(file)).add(question).digits();
    if (auto found = answers_.find(digits))
        if (auto value = answer(*found)) return lately_.emplace(question, *found), *std::move(value);
    Value value = ask();
    AnswerWriter bytes;
    write(bytes, value);
    auto holds = has_fault(value) ? Answers::Holds::this_time : Answers::Holds::always;
    auto standing = answers_.put(digits, bytes.take(), holds);
    if (auto first = answer(standing)) value = *std::move(first);
    lately_.insert_or_assign(std::move(question), std::move(standing));
    return value;
}

std::optional<screen::Size> KnownPictures::size(const std::string& file) {
    return known<std::optional<screen::Size>>("illustrations/" + file, "size", [&] { return asked_.size(file); });
}

std::optional<screen::Rect> KnownPictures::element(const std::string& file, const std::string& id,
                                                   const std::vector<std::string>& show,
                                                   const std::vector<std::string>& hide) {
    return known<std::optional<screen::Rect>>("illustrations/" + file, in_state("element\n" + id, show, hide),
                                              [&] { return asked_.element(file, id, show, hide); });
}

std::optional<screen::Point> KnownPictures::anchor(const std::string& file, const std::string& id,
                                                   const std::vector<std::string>& show,
                                                   const std::vector<std::string>& hide) {
    return known<std::optional<screen::Point>>("illustrations/" + file, in_state("anchor\n" + id, show, hide),
                                               [&] { return asked_.anchor(file, id, show, hide); });
}

bool KnownPictures::reaches_top(const std::string& file) {
    return known<bool>("illustrations/" + file, "top", [&] { return asked_.reaches_top(file); });
}

bool KnownPictures::is_clip(const std::string& file) {
    return known<bool>("illustrations/" + file, "clip", [&] { return asked_.is_clip(file); });
}

std::optional<base::Problem> KnownPictures::way_fault(const PictureState& from, const PictureState& to) {
    return known<std::optional<base::Problem>>("illustrations/" + from.file,
                                               in_state(in_state("way", from) + "\nto", to),
                                               [&] { return asked_.way_fault(from, to); });
}

PictureInspector::Look KnownPictures::look(const PictureState& state) {
    return known<Look>("illustrations/" + state.file, in_state("look", state), [&] {
        auto seen = asked_.look(state);
        // Before a layer is asked for: one that is parsed for it has to be parsed again for the drawing as it is.
        if (!seen.problem && state.show.empty() && state.hide.empty()) size(state.file), reaches_top(state.file);
        return seen;
    });
}

bool KnownPictures::differ(const PictureState& one, const PictureState& other) {
    if (one.file != other.file) return asked_.differ(one, other);
    return known<bool>("illustrations/" + one.file, in_state(in_state("differ", one) + "\nfrom", other),
                       [&] { return asked_.differ(one, other); });
}

std::optional<screen::Point> KnownPictures::own_point(const PictureState& state, const std::string& part) {
    return known<std::optional<screen::Point>>("illustrations/" + state.file, in_state("point\n" + part, state),
                                               [&] { return asked_.own_point(state, part); });
}

PictureInspector::At KnownPictures::part_at(const PictureState& state, const std::string& part, screen::Point point) {
    return known<At>("illustrations/" + state.file, in_state("at\n" + part + place(point), state),
                     [&] { return asked_.part_at(state, part, point); });
}

float KnownPictures::ink_between(const PictureState& state, screen::Point from, screen::Point to) {
    return known<float>("illustrations/" + state.file, in_state("ink" + place(from) + place(to), state),
                        [&] { return asked_.ink_between(state, from, to); });
}

std::vector<PictureInspector::Words> KnownPictures::words(const std::string& file) {
    return known<std::vector<Words>>("illustrations/" + file, "words", [&] { return asked_.words(file); });
}

bool KnownPictures::shows_words(const PictureState& state) {
    return known<bool>("illustrations/" + state.file, in_state("says", state),
                       [&] { return asked_.shows_words(state); });
}

std::optional<base::Problem> KnownPictures::icon(const std::string& file) {
    return known<std::optional<base::Problem>>("icons/" + file, "icon", [&] { return asked_.icon(file); });
}

}  // namespace check
