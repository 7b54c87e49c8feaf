#include "stats/recorder.h"

#include "stats/writer.h"

namespace stats {

Recorder::Recorder(RecorderOptions options, const WallClock& clock, base::Report report)
    : clock_(clock),
      content_(options.content),
      writer_(std::make_unique<Writer>(options, std::move(report), clock.now().day)) {}

Recorder::~Recorder() = default;

void Recorder::count(const flow::Visit& visit) {
    writer_->count(visit, clock_.now(), content_);
}

void Recorder::titles(const std::string& content, std::vector<Title> titles) {
    writer_->titles(content, std::move(titles));
}

void Recorder::questions(const std::string& content, std::vector<AskedQuestion> questions) {
    writer_->questions(content, std::move(questions));
}

void Recorder::runs() {
    auto today = clock_.now().day;
    if (today == ran_on_) return;
    ran_on_ = today;
    writer_->runs(std::move(today));
}

void Recorder::switch_content(std::string content) {
    content_ = std::move(content);
}

bool Recorder::settle(std::chrono::milliseconds limit) {
    return writer_->settle(limit);
}

}  // namespace stats
