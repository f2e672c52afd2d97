// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/hub_trouble.h"
#include "core/domain/json_fields.h"
#include "core/domain/key_table.h"
#include "core/sync/hub_answers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

using Status = PushVerdict::Status;

constexpr KeyTable<Status, 5> kStatuses{{{Status::Applied, "applied"},
                                         {Status::Rejected, "rejected"},
                                         {Status::ReusedId, "reused_id"},
                                         {Status::Malformed, "malformed"},
                                         {Status::Unsupported, "unsupported"}}};

Error badAnswer(const QString &field)
{
    return fail(HubTrouble::BadAnswer, u"push: "_s + field);
}

Result<PushVerdict> verdictFrom(const QJsonObject &object, const OperationId &id)
{
    JsonReader reader{object};
    const auto status = kStatuses.value(reader.text("status"_L1));
    if (!status)
        return badAnswer(u"status"_s);
    PushVerdict verdict;
    verdict.id = id;
    verdict.status = *status;
    verdict.code = reader.textOr("code"_L1);
    verdict.isRepeat = reader.flag("dup"_L1, false);
    verdict.detail = object.value("detail"_L1).toObject();
    if (*status == Status::Applied) {
        verdict.seq = reader.number("seq"_L1);
        verdict.number = reader.textOr("number"_L1);
        verdict.at = reader.time("at"_L1);
        if (verdict.seq <= 0)
            reader.reject("seq"_L1);
    }
    // Ours are looked for by their id; a Malformed may have lost it.
    if (*status != Status::Malformed && QUuid::fromString(object.value("id"_L1).toString()) != id)
        reader.reject("id"_L1);
    if (!reader.rejected().isEmpty())
        return badAnswer(reader.rejected());
    return verdict;
}

Result<std::vector<PushVerdict>> verdictsFrom(const QJsonArray &results, const std::vector<OperationId> &sent)
{
    if (results.size() > static_cast<qsizetype>(sent.size()))
        return badAnswer(u"results"_s);
    std::vector<PushVerdict> verdicts;
    for (qsizetype i = 0; i < results.size(); ++i) {
        auto verdict = verdictFrom(results.at(i).toObject(), sent[static_cast<size_t>(i)]);
        if (!verdict)
            return verdict.error();
        verdicts.push_back(std::move(*verdict));
        if (verdicts.back().status == Status::Unsupported && i + 1 < results.size())
            return badAnswer(u"unsupported"_s);
    }
    const bool isShort = verdicts.size() < sent.size();
    if (isShort && (verdicts.empty() || verdicts.back().status != Status::Unsupported))
        return badAnswer(u"results"_s);
    return verdicts;
}

/// Puts the verdicts of the hub between our own, up to the operation that it did not know.
std::vector<PushVerdict> merged(std::vector<PushVerdict> theirs, const EncodedBatch &batch)
{
    std::vector<PushVerdict> all;
    size_t next = 0;
    for (const auto &own : batch.verdicts) {
        if (own) {
            all.push_back(*own);
            continue;
        }
        if (next == theirs.size())
            break;
        all.push_back(std::move(theirs[next++]));
    }
    return all;
}

} // namespace

Result<PushAnswer> readPush(const QByteArray &json, const EncodedBatch &batch)
{
    const auto document = QJsonDocument::fromJson(json);
    JsonReader reader{document.object()};
    PushAnswer answer;
    answer.head = reader.number("head"_L1);
    answer.now = reader.time("now"_L1);
    if (!reader.rejected().isEmpty())
        return badAnswer(reader.rejected());
    if (!reader.value("results"_L1).isArray())
        return badAnswer(u"results"_s);
    auto theirs = verdictsFrom(reader.value("results"_L1).toArray(), batch.sent);
    if (!theirs)
        return theirs.error();
    answer.verdicts = merged(std::move(*theirs), batch);
    return answer;
}

} // namespace otklik
