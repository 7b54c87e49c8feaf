#include "script/way_reader.h"

#include <algorithm>
#include <map>

#include "flow/stops.h"
#include "script/mistakes/suggest.h"
#include "script/slide_reader.h"

namespace script {
namespace {

constexpr std::size_t most_rooms = 3;  // more buttons than that crowd the slide

const Table* made_table(const Value& value) {
    const auto* table = std::get_if<std::shared_ptr<const Table>>(&value);
    return table && !(*table)->kind.empty() ? table->get() : nullptr;
}

TablePlace place_of(const Table& table) {
    return {table.file, table.line, table.kind, {}};
}

class WayReader {
public:
    WayReader(Fields& fields, flow::Flow& flow) : fields_(fields), reading_(fields.reading()), flow_(flow) {}

    void read() {
        for (auto [position, value] : fields_.take_items()) {
            note_gap(position);
            const auto* table = made_table(*value);
            if (table && table->kind == "room")
                read_room(*table);
            else if (table && is_slide_kind(table->kind))
                add_slide(*table, {});
            else
                wrong_entry(position, *value);
            if (flow_.slides.size() <= most_slides) continue;
            flow_.slides.resize(most_slides);
            return fields_.error_here("the flow has more than 200 slides", "split it into several flows");
        }
        if (flow_.slides.empty() && !gap_)
            fields_.error_here("the flow has no slides", "add slide { \"name\", title = \"…\" }");
        check_references();
    }

private:
    void note_gap(long long position) {
        if (position > ++entries_ && !gap_) {
            gap_ = true;
            fields_.error_here("entry " + std::to_string(entries_) + " of the flow is empty",
                               "look for a name without a value between the slides");
        }
    }

    void wrong_entry(long long position, const Value& value) {
        gap_ = true;  // positions no longer tell
        if (const auto* table = made_table(value))
            return reading_.error(place_of(*table), table->kind + " { } stands outside of its slide",
                                  "look for a } too many above this line");
        auto place = reading_.writes(fields_.at(position)) ? fields_.at(position) : fields_.place();
        reading_.error(place, std::string(describe(value)) + " between the slides",
                       "write slide before it, or a name and = if it belongs to the flow");
    }

    void read_room(const Table& table) {
        Fields room(table, place_of(table), "this room", reading_);
        flow::Room read{room.first_line("words for its button"), {}};
        if (!read.label.empty()) room.rename("room \"" + read.label + "\"");
        auto stop = std::find_if(flow_.slides.rbegin(), flow_.slides.rend(),
                                 [](const flow::Slide& slide) { return slide.stop.empty(); });
        if (stop == flow_.slides.rend()) {
            if (!gap_) room.error_here("a room stands before the first slide", "put it after the slide it belongs to");
            return;
        }
        auto stop_at = static_cast<std::size_t>(flow_.slides.rend() - stop) - 1;
        const std::string stop_id = flow_.slides[stop_at].id;  // the slides of the room move it
        read_room_slides(room, stop_id, read);
        room.finish();
        if (read.slides.empty()) return;
        auto& rooms = flow_.slides[stop_at].rooms;
        if (rooms.size() == most_rooms)
            room.error_here("slide \"" + flow_.slides[stop_at].id + "\" has more than 3 rooms",
                            "keep the three that matter, or give another slide this one");
        rooms.push_back(std::move(read));
    }

    void read_room_slides(Fields& room, const std::string& stop, flow::Room& read) {
        auto before = reading_.count();
        for (auto [position, value] : room.take_items()) {
            const auto* table = made_table(*value);
            if (table && is_slide_kind(table->kind)) {
                refuse_in_room(*table);
                add_slide(*table, stop);
                read.slides.push_back(flow_.slides.back().id);
            } else if (table) {
                reading_.error(place_of(*table), table->kind + " { } stands inside " + room.name(),
                               "a room holds slides: end it with } and a comma before this line");
            } else {
                auto place = reading_.writes(room.at(position)) ? room.at(position) : room.place();
                reading_.error(place, std::string(describe(*value)) + " in " + room.name(),
                               "a room holds slides: write slide { … } there");
            }
        }
        if (read.slides.empty() && !read.label.empty() && reading_.count() == before)
            room.error_here(room.name() + " holds no slide", "put one in: slide { \"name\", title = \"…\" }");
    }

    /// Not everybody enters a room.
    void refuse_in_room(const Table& table) {
        if (table.kind == "warning")
            reading_.error(place_of(table), "a warning stands in a room, where not everybody comes",
                           "put it on the way, outside of the room");
        if (table.kind == "summary")
            reading_.error(place_of(table), "a summary stands in a room, where not everybody comes",
                           "put it at the end of the flow");
    }

    void add_slide(const Table& table, const std::string& stop) {
        auto slide = read_slide(table, reading_, references_);
        slide.stop = stop;
        if (!slide.id.empty()) {
            auto [first, is_new] = lines_.emplace(slide.id, table.line);
            if (!is_new)
                reading_.error(
                    place_of(table),
                    "there is a slide \"" + slide.id + "\" on line " + std::to_string(first->second) + " already",
                    "give each slide a name of its own");
        }
        flow_.slides.push_back(std::move(slide));
    }

    /// "write the name of a slide of this flow: "main", "more"", of a long flow the first.
    static std::string one_of(const std::vector<std::string>& ids) {
        constexpr std::size_t most = 12;
        std::string advice = "write the name of a slide of this flow: ";
        for (std::size_t i = 0; i < std::min(ids.size(), most); ++i) advice += (i ? ", \"" : "\"") + ids[i] + "\"";
        return advice + (ids.size() > most ? ", …" : "");
    }

    void check_references() {
        std::vector<std::string> ids;
        for (const auto& slide : flow_.slides)
            if (!slide.id.empty()) ids.push_back(slide.id);
        for (const auto& reference : references_) {
            if (lines_.contains(reference.target)) {
                check_stays(reference);
                continue;
            }
            auto advice = did_you_mean(reference.target, ids);
            reading_.error(reference.place,
                           reference.from + " leads to \"" + reference.target + "\", and there is no such slide",
                           advice.empty() ? one_of(ids) : advice);
        }
    }

    /// Ways join stops, or the slides of one room: into a room leads its button, out of it Done.
    void check_stays(const Reference& reference) {
        const auto *from = flow_.find(reference.slide), *to = flow_.find(reference.target);
        if (!from || !to) return;
        const auto *room = flow::room_of(flow_, *from), *other = flow::room_of(flow_, *to);
        if (room == other) return;
        if (other)
            reading_.error(reference.place,
                           reference.from + " leads into the room \"" + other->label + "\", which has a button",
                           "name a slide outside of it, or take \"" + to->id + "\" out of the room");
        else
            reading_.error(reference.place, reference.from + " leads out of its room",
                           "name a slide of the same room; its last slide leads back by itself");
    }

    Fields& fields_;
    Reading& reading_;
    flow::Flow& flow_;
    std::map<std::string, int> lines_;  ///< of the slides, by id
    std::vector<Reference> references_;
    long long entries_ = 0;  ///< seen so far
    bool gap_ = false;
};

}  // namespace

void read_way(Fields& fields, flow::Flow& flow) {
    WayReader(fields, flow).read();
}

}  // namespace script
