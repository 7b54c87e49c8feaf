#include "app/paper/leaflets.h"

#include <algorithm>
#include <fstream>
#include <functional>

#include "app/paper/flows_on_paper.h"
#include "flow/stops.h"
#include "flow/to_ask.h"
#include "flow/to_do.h"
#include "screen/take_home/clinic_page.h"
#include "screen/text/filled_words.h"

namespace app {
namespace {

using screen::LeafletPart;
using screen::LeafletPicture;
using Kind = LeafletPart::Kind;

LeafletPart part_of(Kind kind, const flow::Slide& slide) {
    LeafletPart part;
    part.kind = kind;
    part.title = slide.title;
    part.text = slide.text;
    return part;
}

void add(LeafletPart& part, const flow::Picture& picture, const std::string& label = {},
         const std::string& detail = {}) {
    if (picture) part.pictures.push_back({picture, label, detail});
}

/// A comparison's two ends; of a picture that changes the first and the last state.
LeafletPart moments_part(const flow::Slide& slide) {
    auto part = part_of(Kind::pictures, slide);
    for (const auto* moment : {&slide.moments.front(), &slide.moments.back()})
        add(part, flow::picture_at(slide, *moment), moment->label, moment->say);
    // On the screen the words may say where to put a finger.
    if (slide.kind == flow::SlideKind::compare) part.text.clear();
    return part;
}

LeafletPart steps_part(const flow::Slide& slide) {
    auto part = part_of(Kind::pictures, slide);
    for (const auto& step : slide.steps) add(part, step.picture, step.title, step.detail);
    if (part.pictures.size() == slide.steps.size()) return part;
    part.kind = Kind::points;  // cards without a picture are a list
    part.pictures.clear();
    for (const auto& step : slide.steps)
        part.items.push_back("*" + step.title + "*" + (step.detail.empty() ? "" : ": " + step.detail));
    return part;
}

LeafletPart warning_part(const flow::Slide& slide, const ProofSite& site) {
    auto part = part_of(slide.urgency == flow::Urgency::now ? Kind::now : Kind::today, slide);
    const auto said = screen::what_to_do(slide.urgency, site.words, site.word);
    part.items = slide.signs;
    part.first = said.first;
    part.elsewhere = said.elsewhere;
    return part;
}

/// Lists that slides of other kinds have, one line an item.
LeafletPart list_part(const flow::Slide& slide, const ProofSite& site) {
    auto part = part_of(Kind::points, slide);
    auto& items = part.items;
    for (const auto& point : slide.points) items.push_back(point.text);
    for (const auto& [when, what] : slide.timeline) items.push_back("*" + when + "*: " + what);
    for (const auto& [days, times] : slide.hours) items.push_back("*" + days + "*: " + times);
    for (const auto& person : slide.people) items.push_back("*" + person.name + "*: " + person.role);
    for (const auto& myth : slide.myths) items.push_back(myth.fact);
    if (slide.portion.of > 0) items.push_back(screen::in_words(slide.portion, site.word));
    return part;
}

std::optional<LeafletPart> part_of(const flow::Slide& slide, const ProofSite& site) {
    switch (slide.kind) {
        case flow::SlideKind::text: {
            auto part = part_of(Kind::words, slide);
            add(part, slide.picture);
            return part;
        }
        case flow::SlideKind::compare:
        case flow::SlideKind::change:
            return moments_part(slide);
        case flow::SlideKind::steps:
            return steps_part(slide);
        case flow::SlideKind::warning:
            return warning_part(slide, site);
        case flow::SlideKind::summary:
        case flow::SlideKind::portion:
        case flow::SlideKind::myths:
        case flow::SlideKind::timeline:
        case flow::SlideKind::hours:
        case flow::SlideKind::people:
            return list_part(slide, site);
        case flow::SlideKind::question:
        case flow::SlideKind::true_or_not:
        case flow::SlideKind::order:
        case flow::SlideKind::choice:
        case flow::SlideKind::ask:
        case flow::SlideKind::checklist:
            break;
    }
    return std::nullopt;
}

/// What comes first opens the topic; what is done, watched for and kept in mind is what paper is for.
bool may_go(const flow::Slide& slide, bool first) {
    const bool needed = slide.kind == flow::SlideKind::steps || slide.kind == flow::SlideKind::warning ||
                        slide.kind == flow::SlideKind::summary;
    return !needed && !first;
}

bool warns(const LeafletPart& part) {
    return part.kind == Kind::now || part.kind == Kind::today;
}

/// Warning signs stand together at the end, where they are found again, unless the topic begins with them.
void warnings_last(std::vector<LeafletPart>& parts) {
    if (!parts.empty() && !warns(parts.front())) std::stable_partition(parts.begin(), parts.end(), std::not_fn(warns));
}

void add_chosen(screen::Leaflet& leaflet, Kind kind, std::string title, std::vector<std::string> items) {
    if (items.empty()) return;
    LeafletPart part;
    part.kind = kind;
    part.title = std::move(title);
    part.items = std::move(items);
    leaflet.parts.push_back(std::move(part));
}

void add_review(screen::Leaflet& leaflet, const flow::Review& review, const ProofSite& site) {
    using Status = flow::ReviewStatus;
    if (review.status == Status::draft) leaflet.notice = site.word("Draft. Not yet checked by a clinician.");
    if (review.status == Status::overdue) leaflet.notice = site.word("Due for a new check by a clinician.");
    const bool held = review.status == Status::reviewed || review.status == Status::overdue;
    if (!held || review.reviewer.empty()) return;
    leaflet.reviewed = screen::filled(site.word("Checked by {name} on {date}."), "{name}", review.reviewer);
    leaflet.reviewed = screen::filled(leaflet.reviewed, "{date}", review.reviewed_on);
}

std::optional<base::Problem> store(const base::Result<screen::SetLeaflet>& set, const std::filesystem::path& file) {
    if (const auto* problem = std::get_if<base::Problem>(&set)) return *problem;
    const auto& bytes = std::get<screen::SetLeaflet>(set).pdf;
    std::ofstream out(file, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    if (out.good()) return std::nullopt;
    return base::failure("the leaflet cannot be written", "check the folder given with --out and its free space",
                         file.string());
}

}  // namespace

screen::Leaflet leaflet_of(const flow::Flow& flow, const flow::State& state, const LeafletFacts& facts) {
    const auto& word = facts.site.word;
    screen::Leaflet leaflet;
    leaflet.language = facts.language;
    leaflet.language_name = facts.language_name;
    leaflet.title = flow.title;
    leaflet.subtitle = flow.subtitle;
    for (const auto& slide : flow.slides) {
        if (!slide.stop.empty()) continue;
        auto part = part_of(slide, facts.site);
        if (!part) continue;
        part->may_go = may_go(slide, leaflet.parts.empty());
        leaflet.parts.push_back(std::move(*part));
    }
    add_chosen(leaflet, Kind::to_do, word("What I want to do"), flow::things_ticked(state, flow));
    add_chosen(leaflet, Kind::to_ask, word("What I would like to ask"), flow::questions_asked(state, flow));
    warnings_last(leaflet.parts);
    add_review(leaflet, flow.review, facts.site);
    leaflet.sources_title = word("Sources");
    leaflet.sources = flow.review.sources;
    leaflet.page_of = word("{position} of {total}");
    if (!facts.version.empty()) {
        leaflet.version = screen::filled(word("Version {version}, {date}"), "{version}", facts.version);
        leaflet.version = screen::filled(leaflet.version, "{date}", facts.date);
    }
    const auto& web_site = facts.site.words.web_site;
    if (!web_site.empty()) leaflet.address = screen::clinic_page(web_site, facts.language, flow.id);
    return leaflet;
}

std::string own_name(flow::Library& library, const std::string& language) {
    for (const auto& each : library.home({}).languages)
        if (each.code == language) return each.name;
    return {};
}

base::Problems write_leaflets(const RenderOptions& options, flow::Library& library, const LeafletFacts& facts,
                              const screen::LeafletSheet& sheet, screen::LeafletPress& press,
                              const screen::Layout::Site& site) {
    return write_flows(options, library, [&](const flow::Flow& flow, const std::string& language) {
        auto here = facts;
        here.site = {site ? site(language) : screen::SiteWords(),
                     [&](const char* english) { return library.word(english, language); }};
        here.language = language;
        here.language_name = own_name(library, language);
        return store(press.set(leaflet_of(flow, {}, here), sheet),
                     options.out / (flow.id + "." + language + ".leaflet.pdf"));
    });
}

}  // namespace app
