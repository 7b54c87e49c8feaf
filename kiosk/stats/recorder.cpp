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

void Recorder::switch_content(std::string content) {
    content_ = std::move(content);
}

bool Recorder::settle(std::chrono::milliseconds limit) {
    return writer_->settle(limit);
}

}  // namespace stats
