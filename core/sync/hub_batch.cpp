// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/hub_batch.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

QString nameOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// jsonb takes no U+0000 and no half of a surrogate pair; QJsonDocument writes both as escapes.
bool hasUnstorableText(QByteArrayView json)
{
    for (qsizetype at = json.indexOf('\\'); at >= 0 && at + 1 < json.size(); at = json.indexOf('\\', at + 2)) {
        if (json[at + 1] != 'u')
            continue;
        const QByteArray hex =
            json.sliced(at + 2, std::min<qsizetype>(4, json.size() - at - 2)).toByteArray().toLower();
        if (hex == "0000" || (hex.startsWith('d') && hex.size() == 4 && hex[1] >= '8'))
            return true;
    }
    return false;
}

std::optional<QString> unsendable(QByteArrayView json)
{
    if (json.size() > kMaxOperationBytes)
        return u"too_long"_s;
    if (hasUnstorableText(json))
        return u"body"_s;
    return std::nullopt;
}

} // namespace

QByteArray jsonOf(const OutgoingOperation &operation)
{
    QJsonObject object{{u"id"_s, nameOf(operation.id)},
                       {u"kind"_s, operation.kind},
                       {u"appeal"_s, nameOf(operation.appeal)},
                       {u"body"_s, operation.body}};
    if (operation.said)
        object.insert(u"said"_s, toIso(*operation.said));
    if (operation.base)
        object.insert(u"base"_s, *operation.base);
    if (operation.after)
        object.insert(u"after"_s, nameOf(*operation.after));
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

qsizetype batchSize(std::span<const OutgoingOperation> operations)
{
    qsizetype count = 0;
    qsizetype bytes = 0;
    for (const OutgoingOperation &operation : operations) {
        const qsizetype size = jsonOf(operation).size();
        if (count == kMaxBatch || (count > 0 && bytes + size > kMaxBatchBytes))
            break;
        bytes += size <= kMaxOperationBytes ? size : 0; // it will not be sent
        ++count;
    }
    return count;
}

Result<EncodedBatch> encode(std::span<const OutgoingOperation> operations)
{
    if (operations.empty() || operations.size() > kMaxBatch)
        return fail(ErrorCode::Invalid, u"operations"_s, u"a batch has 1 to %1 operations"_s.arg(kMaxBatch));
    EncodedBatch batch;
    for (const OutgoingOperation &operation : operations) {
        batch.touched << operation.appeal << operation.id;
        if (operation.after)
            batch.touched << *operation.after;
        const QByteArray json = jsonOf(operation);
        if (const auto code = unsendable(json)) {
            PushVerdict verdict;
            verdict.id = operation.id;
            verdict.status = PushVerdict::Status::Malformed;
            verdict.code = *code;
            batch.verdicts.push_back(verdict);
            continue;
        }
        batch.verdicts.push_back(std::nullopt);
        batch.sent.push_back(operation.id);
        batch.json += (batch.json.isEmpty() ? "[" : ",") + json;
    }
    if (batch.json.size() > kMaxBatchBytes + kMaxBatch)
        return fail(ErrorCode::Invalid, u"operations"_s, u"a batch over the limit of bytes"_s);
    if (!batch.json.isEmpty())
        batch.json += ']';
    return batch;
}

} // namespace otklik
