#include "check/check_pack.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <optional>

#include "base/nearest.h"
#include "base/plain_file.h"
#include "base/wording.h"
#include "check/check_files.h"
#include "check/check_interface.h"
#include "check/check_look.h"
#include "check/check_pictures.h"
#include "check/flow_check.h"
#include "check/pack_languages.h"
#include "check/report/findings.h"
#include "check/side_by_side.h"
#include "check/words/check_marks.h"

namespace check {
namespace {

const std::string kiosk_script = "scripts/kiosk.lua";
constexpr std::size_t most_script_bytes = 1 << 20;
constexpr std::size_t read_at_once = 32;  ///< flows, so that memory does not grow with their number

/// Of several threads.
class OneAtATime final : public flow::SyllableCounter {
public:
    explicit OneAtATime(flow::SyllableCounter& syllables) : syllables_(syllables) {}
    std::optional<int> count(std::string_view word, const std::string& language) override {
        std::lock_guard lock(mutex_);
        return syllables_.count(word, language);
    }

private:
    std::mutex mutex_;
    flow::SyllableCounter& syllables_;
};

/// Goes through the pack once. Scripts and translations are read by this thread; what takes long, drawings and laying out, is
/// done at several benches, and told in the order of the pack.
class PackCheck {
public:
    PackCheck(CheckTools tools, const std::filesystem::path& pack, const CheckLimits& limits)
        : tools_(tools),
          pack_(pack),
          findings_(limits),
          languages_(pack, tools.site, findings_),
          folders_(drawings_in(pack, findings_)),
          syllables_(tools.syllables),
          sounds_(pack, tools.sound_fault, findings_),
          flow_check_(pack, folders_, syllables_, hyphenation_, tools.today, tools.draft_hashes, tools.pseudo),
          kiosk_text_(base::read_start(pack / kiosk_script, most_script_bytes)) {
        add_bench(tools.next_slide, tools.pictures, tools.letters);
    }

    CheckReport run() {
        if (tools_.kept) tools_.kept->read_into(answers_);
        if (whole()) check_files(pack_, findings_);
        ids_ = tools_.scripts.flow_ids();
        auto loaded = tools_.scripts.read_home();
        home_ = std::move(loaded.value);
        if (whole() || !home_) add(std::move(loaded.problems));
        if (home_ && whole()) check_home(), check_translations(pack_, *home_, findings_);
        if (home_) languages_.read(*home_, kiosk_text_, whole());
        check_flows();
        faults_.tell(findings_);
        if (every_flow_read_ && home_ && whole() && !findings_.full()) sounds_.rest(*home_, ids_);
        if (home_ && whole() && !findings_.full()) check_interface(languages_.interface(*home_, tiles_, kiosk_text_));
        languages_.copied();
        if (every_flow_read_ && home_ && whole() && !findings_.full()) languages_.unused();
        auto problems = findings_.take();
        if (tools_.kept && may_be_kept(problems)) tools_.kept->write(answers_.kept(whole()));
        places_.merge(languages_.places());
        return {std::move(problems), std::move(grades_), std::move(not_graded_),
                std::move(reviews_), flows().size(),     std::move(places_)};
    }

private:
    /// Not what a tired computer answered, nor of drawings that were saved meanwhile.
    bool may_be_kept(const base::Problems& problems) {
        auto same_still = [](const auto& bench) { return bench->pictures.same_still(); };
        return answers_.grew() && !base::has_unchecked(problems) &&
               std::all_of(benches_.begin(), benches_.end(), same_still);
    }

    bool whole() const { return tools_.only.empty(); }
    const std::vector<std::string>& flows() const { return whole() ? ids_ : tools_.only; }

    void add(base::Problems problems) {
        for (auto& problem : problems) findings_.add(std::move(problem));
    }

    void add_bench(flow::NextSlide& next_slide, screen::PictureInspector& pictures, screen::TextMeasure& letters) {
        benches_.push_back(std::make_unique<Bench>(next_slide, pictures, letters, tools_.site, pack_, answers_));
    }

    void check_home() {
        check_look(home_->look, kiosk_text_, findings_);
        PictureCheck(benches_.front()->pictures, pack_, folders_, findings_, faults_).home(*home_, kiosk_text_);
        const auto script = base::read_start(pack_ / kiosk_script, most_script_bytes);
        check_marks(*home_, kiosk_script, script, findings_, places_);
        auto check_id = [&](const std::string& id) {
            if (!std::binary_search(ids_.begin(), ids_.end(), id))
                findings_.error(kiosk_script, line_of(id),
                                "there is no flow " + base::in_quotes(id) + " in scripts/flows",
                                base::did_you_mean(id, ids_, "write it, or take the name out"));
        };
        for (const auto& id : home_->flows()) check_id(id);
    }

    void check_flows() {
        if (flows().size() > findings_.limits().flows) {
            findings_.error("scripts/flows", 0, "there are " + std::to_string(flows().size()) + " flows",
                            "keep at most " + std::to_string(findings_.limits().flows));
            every_flow_read_ = false;
        }
        const auto count = std::min(flows().size(), findings_.limits().flows);
        if (count > 1)
            for (const auto& make : tools_.more) {
                auto more = make();
                if (!more) break;
                more_.push_back(std::move(more));
                add_bench(more_.back()->next_slide(), more_.back()->pictures(), more_.back()->letters());
            }
        for (std::size_t from = 0; from < count && !findings_.full(); from += read_at_once)
            check_flows(from, std::min(count, from + read_at_once));
    }

    void check_flows(std::size_t from, std::size_t to) {
        std::vector<ReadFlow> all;
        std::vector<std::function<void(std::size_t)>> pieces;
        for (auto i = from; i < to; ++i) all.push_back(read_flow(flows()[i]));
        for (auto& each : all)
            if (each.checked)
                pieces.emplace_back([this, &each](std::size_t bench) {
                    flow_check_.check(*each.checked, home_ ? &*home_ : nullptr, *benches_[bench]);
                });
        const std::size_t unsound = all.size() - pieces.size();
        side_by_side(benches_.size(), pieces, [&](std::size_t done) {
            if (tools_.progress) tools_.progress(from + unsound + done, flows().size());
        });
        for (auto& each : all) {
            if (findings_.full()) return;
            tell(each);
        }
    }

    struct ReadFlow {
        base::Problems problems;
        std::unique_ptr<CheckedFlow> checked;  ///< null: it cannot be read
    };

    ReadFlow read_flow(const std::string& id) {
        auto loaded = tools_.scripts.read_flow(id);
        ReadFlow read{std::move(loaded.problems), nullptr};
        if (!loaded.value || loaded.value->slides.empty()) {
            every_flow_read_ = false;
            return read;
        }
        read.checked = std::make_unique<CheckedFlow>(findings_.limits(), std::move(*loaded.value));
        auto& flow = read.checked->flow;
        if (!home_) return read;
        if (flow::needs_no_review(*home_, flow)) flow.review.status = flow::ReviewStatus::not_needed;
        read.checked->language = languages_.written_in(flow, *home_);
        add_tile(*read.checked->language, flow);
        for (auto* language : languages_.into(flow, *home_)) {
            auto translated = language->flow(flow);
            auto words = languages_.words_of(*language);
            if (translated) add_tile(words, *translated);
            if (!translated && language->code() == home_->written_in() && flow.id == home_->urgent_flow)
                read.problems.push_back(without_urgent(language->code()));
            read.checked->others.push_back(
                {std::move(words), language, std::move(translated), languages_.found(), Findings(findings_.limits())});
        }
        return read;
    }

    /// Other languages are not offered without it; in the pack's own a visitor is there already.
    base::Problem without_urgent(const std::string& language) const {
        base::Problem problem{
            base::Severity::error, kiosk_script, line_of(home_->urgent_flow),
            "the warning signs cannot be shown in " + base::in_quotes(language) +
                ", the language of this pack: they are written in another",
            "translate them (clinic-kiosk translate update " + language + "), or name others under `urgent`"};
        return problem;
    }

    void add_tile(const LanguageOfWords& language, const flow::Flow& flow) {
        tiles_[language.code][flow.id] = flow::tile_of(flow, language.interface_word);
    }

    /// In the order in which one thread would find it.
    void tell(ReadFlow& read) {
        add(std::move(read.problems));
        if (!read.checked) return;
        auto& checked = *read.checked;
        if (checked.language) sounds_.flow(checked.flow, checked.language->code);
        for (const auto& other : checked.others)
            if (other.flow) sounds_.flow(*other.flow, other.language.code);
        places_.merge(std::move(checked.places));
        add(checked.findings.hand_over());
        for (auto& other : checked.others) add(std::move(other.translations)), add(other.findings.hand_over());
        faults_.join(std::move(checked.faults));
        std::move(checked.grades.begin(), checked.grades.end(), std::back_inserter(grades_));
        not_graded_.merge(checked.not_graded);
        std::move(checked.reviews.begin(), checked.reviews.end(), std::back_inserter(reviews_));
    }

    void check_interface(const std::vector<InterfaceWords>& languages) {
        std::vector<Findings> found(languages.size(), Findings(findings_.limits()));
        std::vector<std::function<void(std::size_t)>> pieces;
        for (std::size_t i = 0; i < languages.size(); ++i)
            pieces.emplace_back([&, i](std::size_t bench) {
                auto& at = *benches_[bench];
                InterfaceCheck(at.letters, at.pictures, at.site, found[i], &at.pictures).language(languages[i]);
            });
        side_by_side(benches_.size(), pieces, {});
        for (auto& each : found) add(each.hand_over());
    }

    int line_of(const std::string& word) const { return kiosk_text_.line_of(word, 1, 0, 0); }

    CheckTools tools_;
    const std::filesystem::path& pack_;
    Findings findings_;
    PackLanguages languages_;
    DrawingFolders folders_;
    DrawingFaults faults_;
    OneAtATime syllables_;
    SoundCheck sounds_;
    Hyphenation hyphenation_;
    FlowCheck flow_check_;
    Answers answers_;
    std::vector<std::unique_ptr<MoreTools>> more_;
    std::vector<std::unique_ptr<Bench>> benches_;  ///< the first is this thread's
    pack::SourceText kiosk_text_;
    std::vector<std::string> ids_;  ///< sorted
    std::optional<flow::Home> home_;
    Tiles tiles_;
    std::vector<FlowGrade> grades_;
    std::set<std::string> not_graded_;
    std::vector<pack::ReviewLine> reviews_;
    Places places_;
    bool every_flow_read_ = true;  ///< else what looks unused in a translation may be used in the others
};

}  // namespace

CheckReport check_pack(CheckTools tools, const std::filesystem::path& pack, const CheckLimits& limits) {
    return PackCheck(tools, pack, limits).run();
}

}  // namespace check
