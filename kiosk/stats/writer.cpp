#include "stats/writer.h"

#include <pthread.h>
#include <sched.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace stats {
namespace {

constexpr std::size_t longest_queue = 256;
constexpr std::size_t longest_title = 200, longest_question = 1'000;

/// The first characters of UTF-8 text.
std::string cut(std::string text, std::size_t characters) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((text[i] & 0xC0) != 0x80 && ++count > characters) return text.substr(0, i);
    return text;
}

/// On one line: what the file keeps has no control characters.
std::string on_one_line(std::string text) {
    for (char& c : text)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    return text;
}

QuestionWords words_of(const AskedQuestion& question) {
    QuestionWords words{cut(on_one_line(question.text), longest_question), {}};
    for (const auto& answer : question.answers)
        words.answers.push_back({cut(on_one_line(answer.text), longest_question), answer.is_right});
    return words;
}

std::string visits(std::size_t number) {
    return std::to_string(number) + (number == 1 ? " visit" : " visits");
}

}  // namespace

Recorder::Writer::Writer(const RecorderOptions& options, base::Report report, std::string today)
    : options_(options),
      report_(std::move(report)),
      store_(options.folder, options.busy, {options.name, options.group}, {.draw_number = options.draw_number}),
      day_(std::move(today)) {
    handed_.ended.reserve(longest_queue);
    thread_ = std::thread([this] { run(); });
}

Recorder::Writer::~Writer() {
    {
        std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Recorder::Writer::count(const flow::Visit& visit, LocalHour when, const std::string& content) {
    Ended ended{visit, std::move(when), content};
    {
        std::lock_guard lock(mutex_);
        if (handed_.ended.size() < longest_queue) {
            handed_.ended.push_back(std::move(ended));
        } else {
            // The writer is far behind: folding takes longer than handing over, but its memory does not grow with the
            // visits.
            Cells cells;
            cells.add(ended.visit, ended.when, ended.content);
            Kept& overflow = handed_.overflow;
            if (overflow.cells.size() + overflow.cells.new_cells(cells) > options_.kept_cells) {
                ++handed_.lost;
            } else {
                overflow.cells.add(cells);
                ++overflow.visits;
            }
        }
        ++wanted_;
    }
    changed_.notify_all();
}

void Recorder::Writer::titles(const std::string& content, std::vector<Title> titles) {
    std::vector<std::pair<TitleKey, TitleWords>> keyed;
    for (Title& title : titles)
        keyed.emplace_back(TitleKey{content, std::move(title.flow), std::move(title.slide)},
                           TitleWords{cut(std::move(title.title), longest_title), std::move(title.stop)});
    std::lock_guard lock(mutex_);
    std::move(keyed.begin(), keyed.end(), std::back_inserter(handed_.titles));
}

void Recorder::Writer::questions(const std::string& content, std::vector<AskedQuestion> questions) {
    std::vector<std::pair<TitleKey, QuestionWords>> keyed;
    for (const AskedQuestion& question : questions)
        keyed.emplace_back(TitleKey{content, question.flow, question.slide}, words_of(question));
    std::lock_guard lock(mutex_);
    std::move(keyed.begin(), keyed.end(), std::back_inserter(handed_.questions));
}

void Recorder::Writer::runs(std::string day) {
    {
        std::lock_guard lock(mutex_);
        handed_.days_on.insert(std::move(day));
        ++wanted_;
    }
    changed_.notify_all();
}

bool Recorder::Writer::settle(std::chrono::milliseconds limit) {
    std::unique_lock lock(mutex_);
    const std::size_t mine = ++wanted_;
    changed_.notify_all();
    return changed_.wait_for(lock, limit, [&] { return tried_ >= mine; }) && all_stored_;
}

void Recorder::Writer::run() {
    // As a batch thread it does not push the UI thread off its core when that wakes it.
    const sched_param none{};
    pthread_setschedparam(pthread_self(), SCHED_BATCH, &none);
    Handed handed;
    handed.ended.reserve(longest_queue);
    std::unique_lock lock(mutex_);
    for (bool last = false; !last;) {
        auto something_to_do = [&] { return wanted_ != tried_ || stopping_; };
        if (retry_at_)
            changed_.wait_until(lock, *retry_at_, something_to_do);
        else
            changed_.wait(lock, something_to_do);
        last = stopping_;
        const std::size_t wanted = wanted_;
        std::swap(handed, handed_);
        lock.unlock();
        take_over(handed);
        const bool stored = try_to_store();
        lock.lock();
        tried_ = wanted;
        all_stored_ = stored;
        changed_.notify_all();
    }
    lock.unlock();
    finish();
}

void Recorder::Writer::take_over(Handed& handed) {
    for (auto& [key, title] : handed.titles) words_.titles[key] = std::move(title);
    for (auto& [key, question] : handed.questions) words_.questions[key] = std::move(question);
    kept_.days_on.merge(handed.days_on);
    if (!kept_.days_on.empty()) day_ = *kept_.days_on.rbegin();
    handed.titles.clear();
    handed.questions.clear();
    handed.days_on.clear();
    for (const Ended& ended : handed.ended) {
        Cells cells;
        cells.add(ended.visit, ended.when, ended.content);
        day_ = ended.when.day;
        if (kept_.cells.size() + kept_.cells.new_cells(cells) > options_.kept_cells) {
            ++lost_;
            continue;
        }
        kept_.cells.add(cells);
        ++kept_.visits;
    }
    handed.ended.clear();  // keeps the reserved memory
    if (kept_.cells.size() + kept_.cells.new_cells(handed.overflow.cells) <= 2 * options_.kept_cells) {
        kept_.cells.add(handed.overflow.cells);
        kept_.visits += handed.overflow.visits;
    } else {
        lost_ += handed.overflow.visits;
    }
    handed.overflow = {};
    lost_ += std::exchange(handed.lost, 0);
}

bool Recorder::Writer::try_to_store() {
    try {
        try {
            store();
        } catch (const DatabaseError& error) {
            if (error.fault() != Fault::damaged && !unreadable_for_long(error)) throw;
            set_damaged_aside(error);
            store();
        }
        succeeded();
        return true;
    } catch (const DatabaseError& error) {
        failed(error);
    } catch (const std::exception& error) {
        failed({Fault::other, error.what()});
    }
    return false;
}

void Recorder::Writer::store() {
    if (store_.open(day_))
        warn("the file was moved or deleted while the kiosk was running; a new one has been begun",
             "stop the kiosk before moving its data");
    if (kept_.visits > 0 || !kept_.days_on.empty()) {
        std::string refusal = store_.add(kept_.cells, words_, kept_.days_on);
        kept_ = {};
        if (!refusal.empty() && refusal != refusal_reported_) {
            refusal_reported_ = refusal;
            warn("a count could not be stored: " + refusal,
                 "shorten the id of the flow, slide or part, without line breaks");
        }
    }
    log_empty_ = store_.empty_log();
    if (options_.keep_months > 0 && forgot_on_ != day_) forget_once_a_day();
}

void Recorder::Writer::forget_once_a_day() {
    forgot_on_ = day_;  // also when it fails: it may need much room, and is tried again tomorrow
    try {
        store_.forget(options_.keep_months, day_);
        log_empty_ = store_.empty_log();
    } catch (const DatabaseError&) {
        // Every visit is stored; the next one tells what is wrong with the file, if it matters.
    }
}

/// Where there was no room for it with the last visit.
void Recorder::Writer::tidy() {
    try {
        store_.tidy();
        log_empty_ = store_.empty_log();
    } catch (const DatabaseError&) {
        // As above.
    }
}

void Recorder::Writer::succeeded() {
    if (!reported_.empty()) {
        if (lost_ > 0)
            warn("visits are stored again; " + visits(lost_) + " could not be kept meanwhile",
                 "expect too low numbers");
        else
            warn("visits are stored again; none was lost", "");
    }
    reported_.clear();
    unreadable_since_.reset();
    lost_ = lost_reported_ = 0;
    if (!log_empty_) return retry_later();
    pause_ = {};
    retry_at_.reset();
}

void Recorder::Writer::failed(const DatabaseError& error) {
    // While a disk only refuses to write, the open connection knows best which of its pages have committed.
    if (error.fault() == Fault::denied || error.fault() == Fault::damaged || error.fault() == Fault::foreign)
        store_.close();
    base::Problem problem = problem_of(error, options_.folder);
    problem.what = "visits cannot be stored, they are kept in memory: " + problem.what;
    if (reported_.insert(problem.what).second) report(std::move(problem));
    if (lost_ > 0 && lost_reported_ == 0)
        warn("visits are being lost: memory for them is used up", "make it work again soon");
    lost_reported_ = lost_;
    retry_later();
}

void Recorder::Writer::retry_later() {
    pause_ = std::min(std::max(pause_ * 2, options_.first_retry), options_.longest_retry);
    retry_at_ = std::chrono::steady_clock::now() + pause_;
}

/// A page that stays unreadable is lost; the disk may have room for a new file all the same.
bool Recorder::Writer::unreadable_for_long(const DatabaseError& error) {
    if (error.fault() != Fault::unreadable) return false;
    const Moment now = std::chrono::steady_clock::now();
    if (!unreadable_since_) unreadable_since_ = now;
    return now - *unreadable_since_ >= options_.longest_retry;
}

void Recorder::Writer::set_damaged_aside(const DatabaseError& error) {
    store_.close();
    std::filesystem::path aside;
    try {
        aside = set_aside(options_.folder, day_);
    } catch (const std::filesystem::filesystem_error& not_renamed) {
        throw DatabaseError(Fault::damaged, std::string(error.what()) +
                                                ", and it cannot be set aside: " + not_renamed.code().message());
    }
    base::Problem problem = problem_of(error, options_.folder);
    problem.what = "the file is damaged (" + problem.what + "); it was set aside as " + aside.filename().string() +
                   " and a new one begun";
    report(std::move(problem));
}

/// An orderly stop: the last try has been made.
void Recorder::Writer::finish() {
    if (kept_.visits + lost_ > 0) {
        report({base::Severity::error, statistics_file(options_.folder).string(), 0,
                visits(kept_.visits + lost_) + " lost: they could not be stored before the stop",
                "repair what was reported before"});
    } else if (store_.is_open() && !store_.is_tidy()) {
        tidy();
    }
    store_.close();
}

void Recorder::Writer::report(base::Problem problem) {
    if (report_) report_(problem);
}

void Recorder::Writer::warn(const std::string& what, const std::string& advice) {
    report({base::Severity::warning, statistics_file(options_.folder).string(), 0, what, advice});
}

}  // namespace stats
