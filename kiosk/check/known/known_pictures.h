// A pack's drawings, each question about one asked once: neither drawing nor measuring one is cheap. One thread; the answers
// may be shared with others.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>

#include "check/known/answers.h"
#include "screen/picture_inspector.h"

namespace check {

class KnownPictures : public screen::PictureInspector {
public:
    /// `media` holds illustrations/ and icons/.
    KnownPictures(screen::PictureInspector& asked, std::filesystem::path media, Answers& answers)
        : asked_(asked), media_(std::move(media)), answers_(answers) {}

    Answers& answers() { return answers_; }

    /// What an illustration's file holds, as digits; the same as long as the check runs.
    const std::string& stamp(const std::string& file) { return stamp_of("illustrations/" + file); }

    /// False: a drawing is another one by now, so that nobody knows which of the two was looked at.
    bool same_still() const;

    std::optional<screen::Size> size(const std::string& file) override;
    std::optional<screen::Rect> element(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show,
                                        const std::vector<std::string>& hide) override;
    std::optional<screen::Point> anchor(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show,
                                        const std::vector<std::string>& hide) override;
    bool reaches_top(const std::string& file) override;
    bool is_clip(const std::string& file) override;
    std::optional<base::Problem> fault(const std::string& file) override { return asked_.fault(file); }
    std::optional<base::Problem> way_fault(const screen::PictureState& from, const screen::PictureState& to) override;
    Look look(const screen::PictureState& state) override;
    bool differ(const screen::PictureState& one, const screen::PictureState& other) override;
    std::optional<screen::Point> own_point(const screen::PictureState& state, const std::string& part) override;
    At part_at(const screen::PictureState& state, const std::string& part, screen::Point point) override;
    float ink_between(const screen::PictureState& state, screen::Point from, screen::Point to) override;
    std::vector<Words> words(const std::string& file) override;
    bool shows_words(const screen::PictureState& state) override;
    std::optional<base::Problem> icon(const std::string& file) override;

private:
    const std::string& stamp_of(const std::string& file);
    template <class Value, class Ask>
    Value known(const std::string& file, std::string question, const Ask& ask);

    screen::PictureInspector& asked_;
    std::filesystem::path media_;
    Answers& answers_;
    std::map<std::string, std::string> stamps_;            ///< by file, below `media_`
    std::unordered_map<std::string, std::string> lately_;  ///< by question: without asking the others' answers
};

}  // namespace check
