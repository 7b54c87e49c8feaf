#include "display/drawings/drawings.h"

#include <chrono>
#include <ctime>
#include <stdexcept>

#include "display/clips/clip_reader.h"
#include "display/living/in_betweens.h"
#include "display/photos/photo.h"
#include "flow/picture_files.h"

namespace display {

Drawings::Found Drawings::get(screen::Image::Folder folder, const std::string& file, const SvgState& state) {
    const std::string name = drawing_name(folder, file), wanted = state_key(state);
    if (const Parsed* known = parsed_.find(name + wanted)) return {known->document};
    const bool any_state = is_light(folder, file).value_or(false) && !trials_.refusal(name, state);
    Parsed parsed = any_state ? taken_over(name, state) : Parsed();
    if (!parsed.document) {
        const SvgText* svg = read(folder, file);
        if (!svg) return {nullptr, true};
        if (svg->photo) return {parsed_.put(name + wanted, {}, 1).document};
        auto judged = svg->refused ? DrawingTrials::Judgement{DrawingTrials::Verdict::must_not, svg->refused}
                                   : trials_.judge(name, *svg, state);
        if (judged.verdict == DrawingTrials::Verdict::not_yet) return {nullptr, true};
        if (!judged.refused)
            parsed = parse(*svg);
        else
            parsed.refused = judged.refused;
        if (parsed.refused) report_(problem_of(name, *parsed.refused));
        constexpr std::size_t at_least = 4096;  // what even a tiny drawing takes
        parsed.bytes = svg->text.size() + at_least;
        drop_text();
    }
    if (parsed.document && parsed.document->state() != state) parsed.document->set_state(state);
    latest_.put(name, wanted, 1);
    return {parsed_.put(name + wanted, parsed, parsed.bytes).document};
}

std::shared_ptr<SvgDocument> Drawings::between(screen::Image::Folder folder, const std::string& file,
                                               const SvgState& from, const SvgState& to, float share) {
    const SvgText* svg = read(folder, file);
    if (!svg || svg->refused || !svg->facts.light) return nullptr;
    auto found = InBetweens::find(std::make_shared<const std::string>(svg->text), from, to);
    const auto* way = std::get_if<InBetweens>(&found);
    if (!way) return nullptr;
    auto document = parse({way->whole(share), {}, {}}).document;
    if (document) document->set_state(way->state(share));
    return document;
}

const Drawings::Parsed* Drawings::latest(const std::string& name) {
    const std::string* state = latest_.find(name);
    const Parsed* parsed = state ? parsed_.find(name + *state) : nullptr;
    return parsed && parsed->document ? parsed : nullptr;
}

Drawings::Parsed Drawings::taken_over(const std::string& name, const SvgState& state) {
    const Parsed* parsed = latest(name);
    if (!parsed || !parsed->document->can_become(state)) return {};
    return parsed_.take(name + state_key(parsed->document->state())).value_or(Parsed());
}

Drawings::Measured Drawings::size(screen::Image::Folder folder, const std::string& file) {
    const std::string name = drawing_name(folder, file);
    if (flow::is_photo(file)) return photo_size(name, read(folder, file));
    const bool any_state = is_light(folder, file).value_or(false) && !trials_.refusal(name, {});
    if (const Parsed* parsed = any_state ? latest(name) : nullptr) return {parsed->document->size()};
    const Found found = get(folder, file, {});
    return {found ? std::optional(found.document->size()) : std::nullopt, found.not_yet};
}

Drawings::Measured Drawings::photo_size(const std::string& name, const SvgText* header) {
    if (!header) return {std::nullopt, true};
    if (header->refused) report_(problem_of(name, *header->refused));
    if (!header->photo) return {};
    const PixelSize size = header->photo->seen();
    return {screen::Size{static_cast<float>(size.w), static_cast<float>(size.h)}};
}

std::optional<bool> Drawings::is_clip(const std::string& file) {
    if (!flow::may_be_clip(file)) return false;
    const SvgText* header = read(screen::Image::Folder::illustrations, file);
    return header ? std::optional(header->photo && header->photo->clip) : std::nullopt;
}

std::variant<Raster, SvgRefusal> Drawings::photo(const std::string& file, PixelSize whole,
                                                 const PixelRect& part) const {
    return draw_photo(texts_.media() / "illustrations", file, whole, part);
}

DrawingTrial Drawings::small_photo(const std::string& file, const PhotoFacts& facts) const {
    const PixelSize seen = facts.seen(), small = ink_size({static_cast<float>(seen.w), static_cast<float>(seen.h)});
    auto drawn = photo(file, small, {0, 0, small.w, small.h});
    if (auto* refused = std::get_if<SvgRefusal>(&drawn)) return {std::move(*refused), {}};
    if (facts.clip) {
        auto opened = open_photo(texts_.media() / "illustrations", file);
        auto* whole = std::get_if<OpenedPhoto>(&opened);
        auto fault = whole ? clip_fault(whole->file, facts) : std::get<SvgRefusal>(opened);
        if (fault) return {std::move(*fault), {}};
    }
    return {std::nullopt, {"", {}, {}, {small, std::get<Raster>(std::move(drawn)).pixels}}};
}

Drawings::Parsed Drawings::parse(const SvgText& svg) {
    try {
        return {std::make_shared<SvgDocument>(svg.text, svg.facts.off), 0, {}};
    } catch (const std::runtime_error& error) {
        return {nullptr, 0, refusal_of(error.what())};
    }
}

std::optional<SvgRefusal> Drawings::fault(screen::Image::Folder folder, const std::string& file) {
    get(folder, file, {});
    const Parsed* known = parsed_.find(drawing_name(folder, file));
    return known ? known->refused : std::nullopt;
}

const SvgText* Drawings::read(screen::Image::Folder folder, const std::string& file) {
    const std::string name = drawing_name(folder, file);
    if (read_name_ != name || !read_) read_ = texts_.get(folder, file), read_name_ = name;
    return read_.get();
}

std::optional<bool> Drawings::is_light(screen::Image::Folder folder, const std::string& file) {
    const std::string name = drawing_name(folder, file);
    if (const bool* known = light_.find(name)) return *known;
    const SvgText* svg = read(folder, file);
    return svg ? std::optional(light_.put(name, svg->refused || svg->facts.light, 1)) : std::nullopt;
}

DrawingTrial Drawings::look(screen::Image::Folder folder, const std::string& file, const SvgState& state,
                            Letters letters) {
    const SvgText* text = read(folder, file);
    if (!text) return {SvgRefusal{"it is still being read", "try again", 0, true}, {}};
    SvgText svg = *text;
    if (svg.refused) return {svg.refused, {}};
    if (svg.photo) return small_photo(file, *svg.photo);
    const std::string name = drawing_name(folder, file);
    if (letters == Letters::all) {
        if (svg.facts.light && trials_.keeps_waiting())
            if (auto small = quickly_drawn(folder, file, state)) return {std::nullopt, {"", {}, {}, std::move(*small)}};
        return trials_.look(name, svg, state);
    }
    for (auto words = svg.facts.words.rbegin(); words != svg.facts.words.rend(); ++words)
        svg.text.erase(words->begin, words->end - words->begin);
    return trials_.look(name + " without words", svg, state);
}

/// The helper would find nothing against it either: drawn as large as on a wall it takes twenty times as long as here at most.
std::optional<Ink> Drawings::quickly_drawn(screen::Image::Folder folder, const std::string& file,
                                           const SvgState& state) {
    auto of_this_thread = [] {
        timespec now{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    };
    const auto begun = of_this_thread();
    const Found found = get(folder, file, state);
    if (!found) return std::nullopt;
    Ink small = whole_ink(*found.document);
    constexpr int as_large = 40;  // and so quick that nobody waits for it
    return as_large * (of_this_thread() - begun) <= trials_.limit() ? std::optional(std::move(small)) : std::nullopt;
}

std::vector<SvgWords> Drawings::words(screen::Image::Folder folder, const std::string& file) {
    const SvgText* svg = read(folder, file);
    return svg ? svg->facts.words : std::vector<SvgWords>();
}

void Drawings::drop_text() {
    read_name_.clear();
    read_.reset();
}

void Drawings::forget() {
    parsed_.clear();
    latest_.clear();
    light_.clear();
    drop_text();
}

}  // namespace display
