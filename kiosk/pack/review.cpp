#include "pack/review.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/fingerprint.h"
#include "base/plain_file.h"
#include "base/utf8.h"
#include "flow/picture_files.h"
#include "pack/pack_files.h"
#include "pack/sounds.h"
#include "pack/visit_views.h"

namespace pack {
namespace {

constexpr std::size_t most_drawing_bytes = 1 << 20, most_photo_bytes = 24 << 20;

std::string in_groups(const std::string& digits) {
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) grouped += '-';
        grouped += digits[i];
    }
    return grouped;
}

/// A drawing that was taken beside another of its name is still the one that was reviewed: "foot--spine-society.svg" is foot.svg.
std::string name_before_taken(const std::string& file) {
    auto taken = file.find("--"), ending = file.rfind('.');
    return taken == std::string::npos || ending == std::string::npos || taken > ending
               ? file
               : file.substr(0, taken) + file.substr(ending);
}

/// Goes through a flow once.
class ReviewedThings {
public:
    ReviewedThings(const flow::Flow& flow, const std::string& language, const std::filesystem::path& pack,
                   flow::NextSlide& next_slide)
        : flow_(flow), language_(language), pack_(pack), next_slide_(next_slide) {}

    std::string hash() {
        flow::for_each_text(flow_, [&](const std::string& text, const std::string& where) { add(where), add(text); });
        for (const auto& slide : flow_.slides) add_slide(slide);
        for (const auto& [name, file] : pictures_)
            add(base::read_start(pack_ / "media/illustrations" / file,
                                 flow::is_photo(file) ? most_photo_bytes : most_drawing_bytes));
        add_recordings();
        return in_groups(all_.hex());
    }

private:
    void add(const std::string& field) { all_.add_field(field); }
    void add(std::size_t number) { add(std::to_string(number)); }
    void add(const std::vector<std::string>& fields) {
        add(fields.size());
        for (const auto& field : fields) add(field);
    }

    void add_picture(const flow::Picture& picture) {
        const auto name = name_before_taken(picture.file);
        add(name), add(picture.show), add(picture.hide);
        if (picture) pictures_.emplace(name, picture.file);
    }

    /// What is heard is reviewed too; a flow without recordings has the hash it always had.
    void add_recordings() {
        for (const auto& sound : sounds_of(pack_, flow_.id, language_)) {
            if (!flow_.find(sound.slide)) continue;
            const auto file = open_sound_file(pack_, sound.file);
            add(sound.slide);
            add(file.is_open() ? file.read(0, most_sound_bytes).value_or("") : "");
            add(recorded_words(pack_, sound).value_or(""));
        }
    }

    void add_slide(const flow::Slide& slide) {
        add(slide.id), add(static_cast<std::size_t>(slide.kind)), add(static_cast<std::size_t>(slide.urgency));
        add_picture(slide.picture);
        for (const auto& part : slide.parts) {
            add(part.id);
            if (part.at) add(std::to_string(part.at->across)), add(std::to_string(part.at->down));
        }
        for (const auto& moment : slide.moments) {
            add(moment.layers), add(moment.part);
            if (moment.photo) add_picture(moment.photo);
        }
        for (const auto& step : slide.steps) add_picture(step.picture);
        for (const auto& person : slide.people) add(person.name), add_picture(person.picture);
        for (const auto& answer : slide.answers) add(answer.right ? "right" : "");
        for (const auto& option : slide.options) add(option.to);
        for (const auto& point : slide.points) add(point.icon);
        add(slide.next.targets);
        for (const auto& room : slide.rooms) add(room.slides);
        if (slide.portion.of > 0)
            add(static_cast<std::size_t>(slide.portion.count)), add(static_cast<std::size_t>(slide.portion.of));
        if (slide.next.chooses) add_choices(slide);
    }

    /// What its function does, not how it is written.
    void add_choices(const flow::Slide& slide) {
        for (const auto& view : visit_views(flow_, slide)) {
            auto chosen = next_slide_.choose(flow_, slide, view);
            add(chosen.value_or("?"));
            if (!chosen) return;  // a function that fails takes its time with every view
        }
    }

    const flow::Flow& flow_;
    const std::string& language_;
    const std::filesystem::path& pack_;
    flow::NextSlide& next_slide_;
    base::Fingerprint all_;
    std::map<std::string, std::string> pictures_;  ///< the names by which they were reviewed, and their files
};

const char* words_of(ReviewState state) {
    switch (state) {
        case ReviewState::draft:
            return "draft";
        case ReviewState::no_hash:
            return "no hash";
        case ReviewState::changed:
            return "changed since";
        case ReviewState::due:
            return "due";
        case ReviewState::not_needed:
            return "not needed";
        case ReviewState::reviewed:
            break;
    }
    return "reviewed";
}

using Row = std::array<std::string, 7>;

std::size_t widest(const std::vector<Row>& rows, std::size_t column) {
    std::size_t most = 0;
    for (const auto& row : rows) most = std::max(most, base::character_count(row[column]));
    return most;
}

std::string padded(const std::string& text, std::size_t width) {
    auto length = base::character_count(text);
    return length < width ? text + std::string(width - length, ' ') : text;
}

}  // namespace

std::string review_hash(const flow::Flow& flow, const std::string& language, const std::filesystem::path& pack,
                        flow::NextSlide& next_slide) {
    return ReviewedThings(flow, language, pack, next_slide).hash();
}

ReviewLine review_line(const flow::Flow& flow, const std::string& language, const std::filesystem::path& pack,
                       flow::NextSlide& next_slide, const std::string& today, DraftHashes hashes) {
    const auto& review = flow.review;
    const bool is_draft = review.status == flow::ReviewStatus::draft;
    ReviewLine line{flow.id,
                    language,
                    ReviewState::reviewed,
                    review.reviewer,
                    review.reviewed_on,
                    review.due,
                    is_draft && hashes == DraftHashes::left_out ? "" : review_hash(flow, language, pack, next_slide)};
    auto signed_for = review.hashes.find(language);
    if (is_draft)
        line.state = ReviewState::draft;
    else if (signed_for == review.hashes.end())
        line.state = ReviewState::no_hash;
    else if (signed_for->second != line.hash)
        line.state = ReviewState::changed;
    else if (!review.due.empty() && review.due < today)
        line.state = ReviewState::due;
    return line;
}

bool claims_review(const flow::Review& review, const std::string& language) {
    return review.status != flow::ReviewStatus::draft && review.hashes.contains(language);
}

bool review_holds(const flow::Flow& flow, const std::string& language, const std::filesystem::path& pack,
                  flow::NextSlide& next_slide) {
    return claims_review(flow.review, language) &&
           flow.review.hashes.at(language) == review_hash(flow, language, pack, next_slide);
}

flow::ReviewStatus standing(const flow::Review& review, bool holds, const std::string& today) {
    if (!holds) return flow::ReviewStatus::draft;
    return !review.due.empty() && review.due < today ? flow::ReviewStatus::overdue : flow::ReviewStatus::reviewed;
}

std::string to_table(std::vector<ReviewLine> lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const ReviewLine& a, const ReviewLine& b) {
        bool a_holds = a.state == ReviewState::reviewed, b_holds = b.state == ReviewState::reviewed;
        return a_holds != b_holds ? b_holds : a.due < b.due;
    });
    std::vector<Row> rows{{"flow", "language", "review", "reviewer", "on", "due", "hash now"}};
    for (const auto& line : lines)
        rows.push_back(
            {line.flow, line.language, words_of(line.state), line.reviewer, line.reviewed_on, line.due, line.hash});
    Row::size_type last = rows.front().size() - 1;
    std::string table;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < last; ++i) table += padded(row[i], widest(rows, i) + 2);
        table += row[last] + '\n';
    }
    return table;
}

}  // namespace pack
