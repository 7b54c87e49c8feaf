#include "stats/store.h"

#include <vector>

#include "stats/kept_copies.h"
#include "stats/prune.h"
#include "stats/rebuilt.h"

namespace stats {
namespace {

std::string upsert(const CountTable& table) {
    std::string columns, marks, key, update;
    auto add = [](std::string& list, const std::string& word) { list += (list.empty() ? "" : ", ") + word; };
    for (const std::string& column : key_of(table)) {
        add(columns, column);
        add(marks, "?");
        add(key, column);
    }
    for (auto count : table.counts) {
        std::string name(count);
        add(columns, name);
        add(marks, "?");
        add(update, name + " = " + name + " + excluded." + name);
    }
    return "INSERT INTO " + std::string(table.name) + " (" + columns + ") VALUES (" + marks + ") ON CONFLICT (" + key +
           ") DO UPDATE SET " + update;
}

/// Runs the statement; why the schema refused it, or nothing. A refused row does not end the transaction.
std::string run_or_refusal(Statement& statement) {
    try {
        statement.run();
        return "";
    } catch (const DatabaseError& error) {
        if (error.fault() != Fault::constraint) throw;
        return error.what();
    }
}

std::string add_cell(Statement& statement, std::int64_t kiosk, const Cell& cell, const Increase& increase) {
    int position = 0;
    statement.bind(++position, kiosk);
    for (const std::string& value : cell.key) statement.bind(++position, value);
    statement.bind(++position, increase.first);
    if (count_tables()[static_cast<std::size_t>(cell.table)].counts.size() > 1)
        statement.bind(++position, increase.second);
    return run_or_refusal(statement);
}

/// The title's key of a cell that counts a flow or a slide.
std::optional<TitleKey> title_key(const Cell& cell) {
    enum { content = 2, flow = 3, slide = 4 };
    if (cell.table == CountTableId::flows) return TitleKey{cell.key[content], cell.key[flow], ""};
    if (cell.table == CountTableId::slides) return TitleKey{cell.key[content], cell.key[flow], cell.key[slide]};
    return std::nullopt;
}

std::optional<TitleKey> question_key(const Cell& cell) {
    enum { content = 2, flow = 3, slide = 4 };
    if (cell.table != CountTableId::answers) return std::nullopt;
    return TitleKey{cell.key[content], cell.key[flow], cell.key[slide]};
}

}  // namespace

bool Store::open(const std::string& day) {
    bool moved = database_ && database_->has_moved();
    if (moved) close();
    if (database_) return moved;
    making_.day = day;
    Database opened = open_for_recording(folder_, busy_, making_);
    kiosk_ = own_kiosk(opened, names_);
    database_ = std::move(opened);
    return moved;
}

std::string Store::add(const Cells& cells, const Words& words, const std::set<std::string>& days_on) {
    const OneWriter alone(folder_, busy_);
    try {
        std::string refusal;
        change_rebuilt(*database_, [&](Database& counts) { refusal = add_to(counts, cells, words, days_on); });
        tidy_ = true;
        return refusal;
    } catch (const DatabaseError& error) {
        if (error.fault() != Fault::full) throw;
    }
    tidy_ = false;
    return add_to(*database_, cells, words, days_on);
}

std::string Store::add_to(Database& counts, const Cells& cells, const Words& words,
                          const std::set<std::string>& days_on) const {
    Transaction transaction(counts);
    CellAdder adder(counts);
    std::string refusal = adder.add(kiosk_, cells);
    for (const std::string& day : days_on) adder.add_day_on(kiosk_, day);
    std::set<TitleKey> done, asked;  // languages and days share a title
    for (const auto& [cell, increase] : cells) {
        if (cell.table == CountTableId::hours) adder.add_day_on(kiosk_, cell.key[0]);
        if (const auto key = title_key(cell); key && done.insert(*key).second)
            if (const auto title = words.titles.find(*key); title != words.titles.end())
                adder.add_title(kiosk_, *key, title->second);
        if (const auto key = question_key(cell); key && asked.insert(*key).second)
            if (const auto question = words.questions.find(*key); question != words.questions.end())
                adder.add_question(kiosk_, *key, question->second);
    }
    transaction.commit();
    return refusal;
}

void Store::forget(int months, const std::string& today) {
    if (!clock_fits_counts(*database_, today)) return;
    const OneWriter alone(folder_, busy_);
    change_rebuilt(*database_, [&](Database& counts) {
        Transaction transaction(counts);
        delete_before(counts, first_day_kept(today, months));
        transaction.commit();
    });
    tidy_ = true;
    prune_copies(folder_, first_day_kept(today, months), busy_);  // one that is damaged is nothing to the kiosk
}

void Store::tidy() {
    const OneWriter alone(folder_, busy_);
    change_rebuilt(*database_, [](Database&) {});
    tidy_ = true;
}

CellAdder::CellAdder(Database& database) : database_(database), statements_(count_tables().size()) {}

std::string CellAdder::add(std::int64_t kiosk, const Cells& cells) {
    std::string refusal;
    for (const auto& [cell, increase] : cells) {
        auto& statement = statements_[static_cast<std::size_t>(cell.table)];
        if (!statement) statement = database_.prepare(upsert(count_tables()[static_cast<std::size_t>(cell.table)]));
        std::string refused = add_cell(*statement, kiosk, cell, increase);
        if (refusal.empty()) refusal = refused;
    }
    return refusal;
}

void CellAdder::add_title(std::int64_t kiosk, const TitleKey& key, const TitleWords& words) {
    if (!title_)
        title_ = database_.prepare(
            "INSERT INTO titles (content, flow, slide, title, stop, kiosk) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (kiosk, content, flow, slide) DO UPDATE SET title = excluded.title, stop = excluded.stop "
            "WHERE title IS NOT excluded.title OR stop IS NOT excluded.stop");
    title_->bind(1, key.content)
        .bind(2, key.flow)
        .bind(3, key.slide)
        .bind(4, words.title)
        .bind(5, words.stop)
        .bind(6, kiosk);
    run_or_refusal(*title_);  // a title that cannot be stored is missed less than its count
}

void CellAdder::add_question(std::int64_t kiosk, const TitleKey& key, const QuestionWords& words) {
    add_words(kiosk, key, 0, {words.text, false});
    for (std::size_t n = 0; n < words.answers.size(); ++n)
        add_words(kiosk, key, static_cast<int>(n) + 1, words.answers[n]);
}

void CellAdder::add_words(std::int64_t kiosk, const TitleKey& key, int answer, const AnswerWords& words) {
    if (!question_)
        question_ = database_.prepare(
            "INSERT INTO questions (kiosk, content, flow, slide, answer, text, is_right) VALUES (?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (kiosk, content, flow, slide, answer) DO UPDATE SET text = excluded.text, is_right = "
            "excluded.is_right WHERE text IS NOT excluded.text OR is_right IS NOT excluded.is_right");
    question_->bind(1, kiosk)
        .bind(2, key.content)
        .bind(3, key.flow)
        .bind(4, key.slide)
        .bind(5, std::int64_t{answer})
        .bind(6, words.text)
        .bind(7, std::int64_t{words.is_right});
    run_or_refusal(*question_);  // as of titles
}

void CellAdder::add_day_on(std::int64_t kiosk, const std::string& day) {
    if (!day_on_) day_on_ = database_.prepare("INSERT INTO days_on (kiosk, day) VALUES (?, ?) ON CONFLICT DO NOTHING");
    day_on_->bind(1, kiosk).bind(2, day);
    run_or_refusal(*day_on_);
}

void CellAdder::add_kiosk(std::int64_t kiosk, const std::string& name) {
    database_.prepare("INSERT INTO kiosks (kiosk, name) VALUES (?, ?)").bind(1, kiosk).bind(2, name).run();
}

}  // namespace stats
