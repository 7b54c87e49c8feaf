// Whether reviews hold is found out beside the kiosk, which meanwhile shows nothing that it may not.
#include "pack/held_reviews.h"

#include <catch2/catch.hpp>

#include "fakes/flows.h"
#include "fakes/next_slide.h"
#include "fakes/pack_support.h"
#include "fakes/scripts.h"
#include "pack/pack_library.h"

using flow::ReviewStatus;

namespace {

/// One topic that claims a review in English, due on 2027-11-01, and one that claims none.
struct Kiosk {
    fakes::TemporaryFolder folder;
    fakes::Scripts scripts;
    fakes::NextSlide next_slide;
    std::string day = "2027-10-31";

    Kiosk() {
        auto flow = fakes::short_flow("heel-pain");
        flow.review.status = ReviewStatus::reviewed;
        flow.review.due = "2027-11-01";
        flow.review.hashes["en"] = pack::review_hash(flow, "en", folder.path(), next_slide);
        scripts.home = fakes::home_of({"heel-pain", "run-well"}, {{"en", "English"}});
        scripts.add(std::move(flow));
        scripts.add(fakes::short_flow("run-well"));
    }

    pack::HeldReviews held(const std::stop_token& stop = {}) {
        return pack::held_reviews(scripts, next_slide, folder.path(), stop);
    }

    pack::PackLibrary library(bool hide = false) {
        return {scripts,
                pack::catalogs_in(folder.path()),
                {},
                {.told_later = true, .today = [this] { return day; }, .hide_overdue = hide}};
    }
};

const pack::HeldReviews heel_pain{{"heel-pain", "en"}};

}  // namespace

TEST_CASE("of a whole pack those reviews hold whose words are the ones that were signed") {
    Kiosk kiosk;
    CHECK(kiosk.held() == heel_pain);
    kiosk.scripts.flows["heel-pain"].slides[0].text += " Rest.";
    CHECK(kiosk.held().empty());
}

TEST_CASE("a translation's review holds by itself, and the warning signs are looked into as well") {
    Kiosk kiosk;
    kiosk.scripts.home->languages.push_back({"es", "Español"});
    kiosk.scripts.home->topics = {"run-well"};
    kiosk.scripts.home->urgent_flow = "heel-pain";
    auto& flow = kiosk.scripts.flows["heel-pain"];
    std::vector<std::string> done;
    auto po = support::po_header + support::po_interface() + support::po_texts(*kiosk.scripts.home, done);
    for (const auto& [id, each] : kiosk.scripts.flows) po += support::po_texts(each, done);
    kiosk.folder.write("scripts/translations/es.po", po);
    auto spanish =
        *pack::PackLibrary(kiosk.scripts, pack::catalogs_in(kiosk.folder.path()), {}).flow("heel-pain", "es");
    flow.review.hashes["es"] = pack::review_hash(spanish, "es", kiosk.folder.path(), kiosk.next_slide);
    CHECK(kiosk.held() == pack::HeldReviews{{"heel-pain", "en"}, {"heel-pain", "es"}});
    flow.review.hashes["es"] = "3f2a-91bc-0d4e-77aa";
    CHECK(kiosk.held() == heel_pain);
}

TEST_CASE("looking into reviews ends when the kiosk ends") {
    Kiosk kiosk;
    std::stop_source stop;
    stop.request_stop();
    CHECK(kiosk.held(stop.get_token()).empty());
    CHECK(kiosk.scripts.reads.empty());
}

TEST_CASE("until a review is known to hold its slides are a draft, and the home screen takes its word") {
    Kiosk kiosk;
    auto library = kiosk.library();
    CHECK(library.tile("heel-pain", "en").review == ReviewStatus::reviewed);
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::draft);
    CHECK(library.claims_reviews());
    library.tell_reviews(heel_pain);
    CHECK(library.tile("heel-pain", "en").review == ReviewStatus::reviewed);
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::reviewed);
    CHECK(library.flow("run-well", "en")->review.status == ReviewStatus::draft);
    CHECK(kiosk.scripts.reads["heel-pain"] == 1);
}

TEST_CASE("what is read after reviews are known is judged by them too") {
    Kiosk kiosk;
    auto library = kiosk.library();
    CHECK_FALSE(library.claims_reviews());
    library.tell_reviews(heel_pain);
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::reviewed);
}

TEST_CASE("a review that turns out not to hold is none, on slides and on the home screen") {
    Kiosk kiosk;
    auto library = kiosk.library();
    CHECK(library.offered("heel-pain", "en"));
    library.tell_reviews({});
    CHECK(library.tile("heel-pain", "en").review == ReviewStatus::draft);
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::draft);
}

TEST_CASE("where overdue topics are hidden, one whose date is past is not shown for a moment") {
    Kiosk kiosk;
    kiosk.day = "2027-11-02";
    auto library = kiosk.library(true);
    CHECK_FALSE(library.offered("heel-pain", "en"));
    library.tell_reviews(heel_pain);
    CHECK_FALSE(library.offered("heel-pain", "en"));
}

TEST_CASE("a review that was told runs out at midnight, without reading anything again") {
    Kiosk kiosk;
    auto library = kiosk.library();
    library.tell_reviews(heel_pain);
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::reviewed);
    kiosk.day = "2027-11-02";
    CHECK(library.flow("heel-pain", "en")->review.status == ReviewStatus::overdue);
    CHECK(kiosk.scripts.reads["heel-pain"] == 1);
}
