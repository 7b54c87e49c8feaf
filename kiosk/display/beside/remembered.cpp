#include "display/beside/remembered.h"

#include <utility>
#include <vector>

#include "display/beside/packed_pixels.h"
#include "display/drawings/drawing_wire.h"
#include "display/picture_place.h"

namespace display {
namespace {

constexpr const char* all_facts = "facts";
constexpr std::size_t most_unwritten = 64;  ///< pictures, which are in memory anyway

std::string name_of(const std::string& file) {
    return drawing_name(screen::Image::Folder::illustrations, file);
}

std::string to_bytes(const std::map<std::string, std::string>& answers) {
    WireWriter writer;
    writer.number(static_cast<std::int64_t>(answers.size()));
    for (const auto& [question, answer] : answers) writer.text(question), writer.text(answer);
    return writer.message();
}

std::map<std::string, std::string> read_answers(std::string bytes) {
    std::map<std::string, std::string> answers;
    WireReader reader(std::move(bytes));
    for (std::int64_t left = reader.number(); left > 0; --left) {
        std::string question = reader.text();
        answers[std::move(question)] = reader.text();
        if (answers.size() > 100'000) break;
    }
    return reader.sound() ? answers : std::map<std::string, std::string>();
}

class RememberingDrawer final : public PictureDrawer {
public:
    RememberingDrawer(std::function<PictureReader&()> reader, PixelStore::Options store)
        : reader_(std::move(reader)), store_(std::move(store)) {}

    Drawn draw(const screen::Image& image) override {
        const PixelRect part = part_of(image);
        const PixelSize size{part.w, part.h};
        const std::string name = drawing_name(image.folder, image.file), key = raster_key(image);
        if (!is_drawable(part, whole_placement(image))) return {};
        if (auto kept = store_.find(name, key))
            if (auto raster = unpacked(*kept, size)) return {std::make_shared<const Raster>(std::move(*raster))};
        auto answer = reader_().ask({.kind = PictureQuestion::Kind::raster, .image = image});
        if (!answer.there || !answer.raster || answer.raster->size != size) return {};
        auto raster = std::move(answer.raster);
        if (answer.problems.empty() && unwritten_.size() < most_unwritten) unwritten_.push_back({name, key, raster});
        return {std::move(raster)};
    }
    void forget() override { rest(); }
    void rest() override {
        reader_().rest();
        for (const auto& each : std::exchange(unwritten_, {})) store_.keep(each.name, each.key, packed(*each.raster));
    }

private:
    struct Unwritten {
        std::string name, key;
        RasterPointer raster;
    };
    const std::function<PictureReader&()> reader_;
    PixelStore store_;
    std::vector<Unwritten> unwritten_;
};

}  // namespace

RememberedFacts::Answers& RememberedFacts::of(const std::string& file) {
    const auto known = known_.find(file);
    if (known != known_.end()) return known->second;
    return known_[file] = read_answers(store_.find(name_of(file), all_facts).value_or(""));
}

PictureAnswer RememberedFacts::ask(const PictureQuestion& question) {
    Answers& answers = of(question.file);
    const std::string asked = to_bytes(question);
    if (const auto known = answers.find(asked); known != answers.end())
        if (auto answer = read_answer(known->second)) return std::move(*answer);
    auto answer = reader_.ask(question);
    if (!answer.problems.empty()) return answer;
    answers[asked] = to_bytes(answer);
    changed_.insert(question.file);
    return answer;
}

void RememberedFacts::rest() {
    reader_.rest();
    for (const auto& file : std::exchange(changed_, {})) store_.keep(name_of(file), all_facts, to_bytes(known_[file]));
}

std::unique_ptr<PictureDrawer> remembering_drawer(std::function<PictureReader&()> reader, PixelStore::Options store) {
    return std::make_unique<RememberingDrawer>(std::move(reader), std::move(store));
}

}  // namespace display
