#include "app/proofs.h"

#include "app/paper/flows_on_paper.h"
#include "flow/stops.h"

namespace app {
namespace {

const char* name(flow::SlideKind kind) {
    switch (kind) {
        case flow::SlideKind::compare:
            return "compare";
        case flow::SlideKind::change:
            return "change";
        case flow::SlideKind::steps:
            return "steps";
        case flow::SlideKind::question:
            return "question";
        case flow::SlideKind::choice:
            return "choice";
        case flow::SlideKind::warning:
            return "warning";
        case flow::SlideKind::summary:
            return "summary";
        case flow::SlideKind::ask:
            return "questions to ask";
        case flow::SlideKind::portion:
            return "portion";
        case flow::SlideKind::myths:
            return "myths";
        case flow::SlideKind::true_or_not:
            return "true or not";
        case flow::SlideKind::timeline:
            return "timeline";
        case flow::SlideKind::checklist:
            return "checklist";
        case flow::SlideKind::order:
            return "order";
        case flow::SlideKind::hours:
            return "opening times";
        case flow::SlideKind::people:
            return "people";
        case flow::SlideKind::text:
            break;
    }
    return "text";
}

/// Adds words unless there are none.
class Texts {
public:
    void add(std::string heading, const std::string& text) {
        if (!text.empty()) texts_.push_back({std::move(heading), text});
    }
    std::vector<screen::ProofText> take() { return std::move(texts_); }

private:
    std::vector<screen::ProofText> texts_;
};

std::string numbered(const std::string& noun, std::size_t index) {
    return noun + " " + std::to_string(index + 1);
}

std::string moment_heading(const flow::Slide& slide, std::size_t index) {
    if (slide.kind == flow::SlideKind::compare) return index == 0 ? "Before" : "After";
    return numbered("Moment", index);
}

void add_moments(Texts& texts, const flow::Slide& slide) {
    for (std::size_t i = 0; i < slide.moments.size(); ++i) {
        texts.add(moment_heading(slide, i), slide.moments[i].label);
        texts.add("when touched", slide.moments[i].say);
        texts.add("picture in words", slide.moments[i].photo.alt);
        texts.add("licence", slide.moments[i].photo.licence);
        if (i == 0) texts.add("Between", slide.between);
    }
}

void add_answers(Texts& texts, const flow::Slide& slide, const ProofSite& site) {
    if (slide.kind == flow::SlideKind::order) return texts.add("said at the end", slide.answers.front().say);
    for (std::size_t i = 0; i < slide.answers.size(); ++i) {
        const auto& answer = slide.answers[i];
        texts.add(numbered("Answer", i) + (answer.right ? " (right)" : " (not right)"),
                  flow::program_says_answers(slide) ? site.word(answer.text.c_str()) : answer.text);
        texts.add("feedback", answer.say);
    }
    texts.add("The word after an answer that is not right", slide.otherwise);
}

void add_steps(Texts& texts, const flow::Slide& slide) {
    for (std::size_t i = 0; i < slide.steps.size(); ++i) {
        texts.add(numbered("Step", i), slide.steps[i].title);
        texts.add("detail", slide.steps[i].detail);
        texts.add("picture in words", slide.steps[i].picture.alt);
        texts.add("licence", slide.steps[i].picture.licence);
    }
}

void add_people(Texts& texts, const flow::Slide& slide) {
    for (const auto& person : slide.people) {
        texts.add("Person", person.name);
        texts.add("role", person.role);
        texts.add("licence", person.picture.licence);
    }
}

/// What the slide tells to do, and for whoever signs which emergency number is printed, or that none is.
void add_what_to_do(Texts& texts, const flow::Slide& slide, const ProofSite& site) {
    const bool now = slide.urgency == flow::Urgency::now;
    const auto said = screen::what_to_do(slide.urgency, site.words, site.word);
    texts.add("How soon", now ? "Get help now" : "Get help today");
    texts.add("What to do", said.first);
    texts.add("elsewhere", said.elsewhere);
    const auto& number = site.words.emergency_number;
    if (now)
        texts.add("Emergency number, of kiosk.toml",
                  number.empty() ? "none is set: the front desk is named alone" : number);
}

std::vector<screen::ProofText> texts_of(const flow::Slide& slide, const ProofSite& site) {
    Texts texts;
    if (slide.kind == flow::SlideKind::warning) add_what_to_do(texts, slide, site);
    if (slide.portion.of > 0) texts.add("Shown by figures", screen::in_words(slide.portion, site.word));
    texts.add("Text", slide.text);
    texts.add("Picture in words", slide.picture.alt);
    texts.add("licence", slide.picture.licence);
    for (const auto& part : slide.parts) {
        texts.add("Part " + part.id, part.label);
        texts.add("when touched", part.say);
    }
    add_moments(texts, slide);
    add_steps(texts, slide);
    add_answers(texts, slide, site);
    for (std::size_t i = 0; i < slide.timeline.size(); ++i) {
        texts.add(numbered("Moment", i), slide.timeline[i].when);
        texts.add("what", slide.timeline[i].what);
    }
    for (const auto& [days, times] : slide.hours) {
        texts.add("Open", days);
        texts.add("when", times);
    }
    add_people(texts, slide);
    for (std::size_t i = 0; i < slide.myths.size(); ++i) {
        texts.add(numbered("Myth", i), slide.myths[i].myth);
        texts.add("fact", slide.myths[i].fact);
    }
    for (std::size_t i = 0; i < slide.options.size(); ++i)
        texts.add(numbered("Option", i) + ", to " + slide.options[i].to, slide.options[i].text);
    for (std::size_t i = 0; i < slide.signs.size(); ++i) texts.add(numbered("Sign", i), slide.signs[i]);
    for (std::size_t i = 0; i < slide.points.size(); ++i) texts.add(numbered("Point", i), slide.points[i].text);
    for (std::size_t i = 0; i < slide.things.size(); ++i)
        texts.add(numbered(slide.kind == flow::SlideKind::order ? "In order" : "Thing to do", i), slide.things[i]);
    for (std::size_t i = 0; i < slide.questions.size(); ++i)
        texts.add(numbered("Question to ask", i), slide.questions[i]);
    for (const auto& room : slide.rooms) texts.add("Room, to " + room.slides.front(), room.label);
    return texts.take();
}

std::vector<screen::ProofPicture> pictures_of(const flow::Slide& slide) {
    std::vector<screen::ProofPicture> pictures;
    auto add = [&](const flow::Picture& picture, const std::string& caption) {
        if (picture) pictures.push_back({picture, caption, {}});
    };
    auto half_way = [&](const flow::Moment& from, const flow::Moment& to) {
        auto caption = slide.between.empty() ? from.label + " – " + to.label : slide.between;
        if (slide.picture) pictures.push_back({flow::picture_at(slide, from), caption, flow::picture_at(slide, to)});
    };
    if (slide.moments.empty()) add(slide.picture, slide.picture.file);
    for (std::size_t i = 0; i < slide.moments.size(); ++i) {
        if (i > 0) half_way(slide.moments[i - 1], slide.moments[i]);
        add(flow::picture_at(slide, slide.moments[i]), slide.moments[i].label);
    }
    for (std::size_t i = 0; i < slide.steps.size(); ++i)
        add(slide.steps[i].picture, numbered("Step", i) + ": " + slide.steps[i].title);
    for (const auto& person : slide.people) add(person.picture, person.name);
    return pictures;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

std::string leads_to(const flow::Flow& flow, std::size_t index) {
    const auto& slide = flow.slides[index];
    if (slide.kind == flow::SlideKind::choice) return "what is chosen";
    if (slide.next.chooses) return "a function chooses one of: " + joined(slide.next.targets);
    if (!slide.next.targets.empty()) return joined(slide.next.targets);
    if (const auto* next = flow::following(flow, slide)) return next->id;
    return slide.stop.empty() ? "the end of the flow" : "back to " + slide.stop;
}

std::string review_of(const flow::Review& review) {
    if (review.status == flow::ReviewStatus::not_needed) return "About the clinic: needs no review by a clinician";
    std::string words = "Draft: not reviewed by a clinician";
    if (review.status != flow::ReviewStatus::draft)
        words = "Reviewed by " + review.reviewer + " on " + review.reviewed_on;
    return review.due.empty() ? words : words + "; review due " + review.due;
}

}  // namespace

screen::Proof proof_of(const flow::Flow& flow, const std::string& language, const std::string& content_version,
                       const std::string& hash, const ProofSite& site) {
    screen::Proof proof{flow.id,
                        flow.file,
                        language,
                        content_version,
                        flow.title,
                        flow.subtitle,
                        review_of(flow.review),
                        hash,
                        flow.review.sources,
                        flow.review.confirm,
                        {}};
    for (std::size_t i = 0; i < flow.slides.size(); ++i) {
        const auto& slide = flow.slides[i];
        proof.slides.push_back(
            {slide.id, name(slide.kind), slide.title, pictures_of(slide), texts_of(slide, site), leads_to(flow, i)});
    }
    return proof;
}

base::Problems write_proofs(const RenderOptions& options, flow::Library& library, const std::string& content_version,
                            const ReviewHash& hash_of, screen::ProofPress& press, const screen::Layout::Site& site) {
    return write_flows(options, library, [&](const flow::Flow& flow, const std::string& language) {
        ProofSite words{site ? site(language) : screen::SiteWords(),
                        [&](const char* english) { return library.word(english, language); }};
        auto proof = proof_of(flow, language, content_version, hash_of(flow, language), words);
        return press.write(proof, options.out / (flow.id + "." + language + ".pdf"));
    });
}

}  // namespace app
