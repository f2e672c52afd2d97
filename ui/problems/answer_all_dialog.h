// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/configuration.h"
#include "ui/actions/appeal_actions.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QPlainTextEdit;
class QPushButton;

namespace otklik {

class PlainLabel;
class ReplyEdit;

/// One text for every appeal of a mass problem, with the name, the number and the place of each in it. Shows how each
/// of them will read it, and says before anything is sent who cannot get it and why. Ctrl+Enter takes it.
class AnswerAllDialog final : public QDialog {
    Q_OBJECT
public:
    /// `appeals` are all of the problem; those that are closed or answered already are left out.
    AnswerAllDialog(const QString &problem, const std::vector<Appeal> &appeals, ConfigurationPtr configuration,
                    OperatorId me, Timestamp now, QWidget *parent);

signals:
    /// Wanted; nothing is done yet. Where the municipality wants answers approved, they are submitted: then there are
    /// two kinds of change, each to be one action.
    void answered(const std::vector<otklik::AppealChange> &sent, const std::vector<otklik::AppealChange> &submitted);

private:
    struct Answers {
        std::vector<AppealChange> sent;
        std::vector<AppealChange> submitted;
        std::vector<RefusedAppeal> refused;

        std::size_t count() const { return sent.size() + submitted.size(); }
    };

    void build();
    QWidget *topRow();
    QWidget *previewRow();
    void chooseTemplate();
    void refresh();
    void showPreview();
    void turn(int by);
    QString textFor(const Appeal &appeal) const;
    Answers answers() const;
    QString summaryOf(const Answers &answers) const;
    void take();

    std::vector<Appeal> m_appeals;
    int m_left = 0; ///< out, because they are answered or closed
    ConfigurationPtr m_configuration;
    OperatorId m_me;
    Timestamp m_now;
    QTimer m_soon; ///< the whole is looked at when the typing rests
    QPushButton *m_template;
    QComboBox *m_kind;
    QComboBox *m_outcome;
    ReplyEdit *m_text;
    PlainLabel *m_summary;
    QComboBox *m_reader;
    QPlainTextEdit *m_preview;
    QPushButton *m_send = nullptr;
};

} // namespace otklik
