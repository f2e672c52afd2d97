// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/served_channels.h"

#include <QDialog>

class QPushButton;

namespace otklik {

class ChannelForm;
class PlainLabel;
class Preferences;

/// One account: its fields, whether it works, and saving it. A check that is under way ends with the dialog.
class ChannelDialog final : public QDialog {
    Q_OBJECT
public:
    /// `place` is that of the account in the file; none for a new one. Both have to outlive it.
    ChannelDialog(ServedChannels &channels, std::optional<int> place, const ServedAccount &account,
                  Preferences &preferences, QWidget *parent);
    ~ChannelDialog() override;

private:
    void build(const QString &kind);
    void check();
    void checked(const Result<> &answer);
    void endCheck();
    void save();
    void refuse(const Error &error);
    void say(const QString &words);

    ServedChannels &m_channels;
    std::optional<int> m_place;
    QString m_kind;
    ChannelForm *m_form;
    PlainLabel *m_words;
    QPushButton *m_check = nullptr;
    std::optional<std::stop_source> m_stop; ///< of the check that is under way
};

} // namespace otklik
