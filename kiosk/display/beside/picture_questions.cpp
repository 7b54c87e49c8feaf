#include "display/beside/picture_questions.h"

#include <bit>

#include "display/beside/packed_pixels.h"
#include "display/drawings/drawing_wire.h"

namespace display {
namespace {

constexpr int last_kind = static_cast<int>(PictureQuestion::Kind::pixels);
constexpr std::size_t most_problems = 64;
constexpr std::int64_t most_pixels = std::int64_t{16} << 20;

// One function for both ways: `wire` writes what stands there, or reads it into there.

class Writing {
public:
    void operator()(std::int64_t value) { writer_.number(value); }
    void operator()(bool value) { writer_.number(value ? 1 : 0); }
    void operator()(int value) { writer_.number(value); }
    void operator()(float value) { writer_.number(std::bit_cast<std::int32_t>(value)); }
    void operator()(const std::string& value) { writer_.text(value); }
    void operator()(const std::vector<std::string>& value) { writer_.texts(value); }
    void operator()(std::chrono::milliseconds value) { writer_.number(value.count()); }
    template <class Enum>
    requires std::is_enum_v<Enum>
    void operator()(Enum value) { writer_.number(static_cast<std::int64_t>(value)); }
    void operator()(const screen::Color& color) {
        for (int part : {color.r, color.g, color.b, color.a}) writer_.number(part);
    }
    void operator()(const std::vector<base::Problem>& problems) {
        writer_.number(static_cast<std::int64_t>(problems.size()));
        for (const auto& each : problems) {
            writer_.number(static_cast<std::int64_t>(each.severity));
            writer_.text(each.file), writer_.number(each.line), writer_.text(each.what), writer_.text(each.advice);
        }
    }
    void operator()(const std::shared_ptr<const Raster>& raster) {
        writer_.number(raster ? raster->size.w : 0), writer_.number(raster ? raster->size.h : 0);
        writer_.text(raster ? packed(*raster) : std::string());
    }
    std::string done() { return std::move(writer_).message(); }

private:
    WireWriter writer_;
};

class Reading {
public:
    explicit Reading(std::string bytes) : reader_(std::move(bytes)) {}
    void operator()(std::int64_t& value) { value = reader_.number(); }
    void operator()(bool& value) { value = reader_.number() != 0; }
    void operator()(int& value) { value = static_cast<int>(reader_.number()); }
    void operator()(float& value) { value = std::bit_cast<float>(static_cast<std::int32_t>(reader_.number())); }
    void operator()(std::string& value) { value = reader_.text(); }
    void operator()(std::vector<std::string>& value) { value = reader_.texts(); }
    void operator()(std::chrono::milliseconds& value) { value = std::chrono::milliseconds(reader_.number()); }
    void operator()(PictureQuestion::Kind& value) { value = one_of<PictureQuestion::Kind>(last_kind); }
    void operator()(screen::Image::Folder& value) { value = one_of<screen::Image::Folder>(1); }
    void operator()(screen::Color& color) {
        for (auto* part : {&color.r, &color.g, &color.b, &color.a}) *part = static_cast<std::uint8_t>(reader_.number());
    }
    void operator()(std::vector<base::Problem>& problems) {
        std::int64_t left = reader_.number();
        sound_ = sound_ && left <= static_cast<std::int64_t>(most_problems);
        for (; sound_ && left > 0; --left) {
            auto& each = problems.emplace_back();
            each.severity = one_of<base::Severity>(2);
            each.file = reader_.text(), each.line = static_cast<int>(reader_.number());
            each.what = reader_.text(), each.advice = reader_.text();
        }
    }
    void operator()(std::shared_ptr<const Raster>& raster) {
        const PixelSize size{static_cast<int>(reader_.number()), static_cast<int>(reader_.number())};
        const std::string_view bytes = reader_.view();
        if (size == PixelSize{} && bytes.empty()) return;
        sound_ = sound_ && PixelRect{0, 0, size.w, size.h}.area() <= most_pixels;
        auto pixels = sound_ ? unpacked(bytes, size) : std::nullopt;
        sound_ = pixels.has_value();
        if (pixels) raster = std::make_shared<const Raster>(std::move(*pixels));
    }
    bool sound() const { return sound_ && reader_.sound(); }

private:
    template <class Enum>
    Enum one_of(int last) {
        const std::int64_t number = reader_.number();
        sound_ = sound_ && number >= 0 && number <= last;
        return sound_ ? static_cast<Enum>(number) : Enum{};
    }
    WireReader reader_;
    bool sound_ = true;
};

template <class Wire, class Rect>
void rect(Wire& wire, Rect& each) {
    wire(each.x), wire(each.y), wire(each.w), wire(each.h);
}

/// All that decides the pixels of one picture; what fades is made of several.
template <class Wire, class Image>
void image(Wire& wire, Image& each) {
    wire(each.folder), wire(each.file), wire(each.show), wire(each.hide);
    rect(wire, each.dest), rect(wire, each.clip);
    wire(each.tint), wire(each.mirrored), wire(each.to_show), wire(each.to_hide);
    wire(each.highlight), wire(each.highlight_color), wire(each.highlight_width);
}

template <class Wire, class Question>
void question(Wire& wire, Question& each) {
    wire(each.kind), wire(each.file), wire(each.id), wire(each.show), wire(each.hide);
    image(wire, each.image);
    wire(each.share), wire(each.whole.w), wire(each.whole.h);
    rect(wire, each.part);
}

template <class Wire, class Answer>
void answer(Wire& wire, Answer& each) {
    wire(each.there), wire(each.at_end), wire(each.problems), wire(each.refused), wire(each.cure);
    for (auto& number : each.numbers) wire(number);
    rect(wire, each.place);
    wire(each.bytes), wire(each.begins), wire(each.ends), wire(each.raster);
}

}  // namespace

std::string to_bytes(const PictureQuestion& asked) {
    Writing wire;
    question(wire, asked);
    return wire.done();
}

std::string to_bytes(const PictureAnswer& answered) {
    Writing wire;
    answer(wire, answered);
    return wire.done();
}

std::optional<PictureQuestion> read_question(std::string bytes) {
    Reading wire(std::move(bytes));
    PictureQuestion asked;
    question(wire, asked);
    return wire.sound() ? std::optional(std::move(asked)) : std::nullopt;
}

std::optional<PictureAnswer> read_answer(std::string bytes) {
    Reading wire(std::move(bytes));
    PictureAnswer answered;
    answer(wire, answered);
    return wire.sound() ? std::optional(std::move(answered)) : std::nullopt;
}

}  // namespace display
